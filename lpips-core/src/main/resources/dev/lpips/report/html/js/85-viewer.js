/* One comparison over the whole window. It is built when it is opened, one at a time. */

class Viewer {
  constructor(report, list, choice) {
    Object.assign(this, { report, list, choice });
    this.stage = new Stage(report);
    this.stage.changedPlace = (i) => this.markPlace(i);
    this.stage.changedView = () => this.refreshViews();
    this.title = el('h2', { id: 'viewer-title', tabindex: '-1' });
    this.position = el('span', { class: 'position' });
    this.views = VIEWS.map((view, i) => el('input', {
      type: 'radio', name: 'view', value: view.id, id: `view-${view.id}`, 'aria-keyshortcuts': String(i + 1),
      change: () => this.setView(view.id),
    }));
    this.chosen = el('input', { type: 'checkbox', 'aria-keyshortcuts': 'a', change: () => this.choice.set([this.check], this.chosen.checked) });
    this.chosenLabel = el('label', { class: 'choose-here' }, this.chosen, el('span', {}, 'Choose'));
    this.facts = el('aside', { 'aria-label': 'Facts' });
    const button = (label, name, keys, action) => el('button', { type: 'button', 'aria-label': name, title: `${name} (${keys})`, click: action }, label);
    this.dialog = el('dialog', { id: 'viewer', 'aria-labelledby': 'viewer-title', 
      cancel: (event) => { event.preventDefault(); this.close(); },
      close: () => { if (!this.isOpen) this.close(); } },
      el('header', {},
        el('div', { class: 'where' },
          button('‹', 'Previous', 'k', () => this.go(-1)),
          this.position,
          button('›', 'Next', 'j', () => this.go(1)),
          this.title),
        el('fieldset', { class: 'views' }, el('legend', { class: 'unseen' }, 'View'),
          this.views.map((input, i) => el('label', { for: input.id }, input, el('span', {}, el('kbd', { 'aria-hidden': 'true' }, String(i + 1)), VIEWS[i].label)))),
        el('div', { class: 'actions' }, this.chosenLabel, button('×', 'Close', 'Esc', () => this.close()))),
      el('div', { class: 'body' }, this.stage.element, this.facts));
    document.body.append(this.dialog);
    choice.onChange(() => this.refreshChosen());
  }

  get isOpen() {
    return this.dialog.open;
  }

  /* Opens a picture as a link does, but at once: an address tells of its change later, and the next key may come before. */
  visit(check) {
    if (!check) return;
    setAddress(check.id, 'pushState');
    this.open(check);
  }

  open(check) {
    const first = !this.dialog.open;
    this.check = check;
    if (first) {
      this.dialog.showModal();
      document.documentElement.classList.add('viewing');
    }
    this.title.replaceChildren(...nameParts(check.name));
    this.title.title = check.name;
    const at = this.list.visible.indexOf(check);
    this.position.textContent = at < 0 ? '' : `${at + 1} of ${this.list.visible.length}`;
    this.stage.show(check);
    this.refreshViews();
    this.refreshChosen();
    this.fillFacts();
    this.title.focus({ preventScroll: true });
    if (!first) announce(`${check.name}, ${STATES[check.state]}`);
    this.fetchAhead(this.list.neighbour(check, 1));
  }

  /* So that j shows the next one at once. */
  fetchAhead(check) {
    if (!check || check === this.check) return;
    this.ahead = Object.values(picturesOf(check)).map(({ src }) => Object.assign(new Image(), { src }));
  }

  go(step) {
    const next = this.list.neighbour(this.check, step);
    if (next) {
      this.open(next);
      setAddress(next.id);
    } else announce(step > 0 ? 'This is the last one' : 'This is the first one');
  }

  setView(id) {
    this.stage.setView(id);
    this.refreshViews();
    announce(VIEWS.find((view) => view.id === this.stage.view).label);
  }

  refreshViews() {
    VIEWS.forEach((view, i) => {
      this.views[i].disabled = !this.stage.has(view);
      this.views[i].checked = view.id === this.stage.view;
    });
  }

  refreshChosen() {
    if (!this.check) return;
    this.chosen.disabled = !this.check.approve;
    this.chosen.checked = this.choice.has(this.check);
    this.chosenLabel.hidden = !this.check.approve;
  }

  fillFacts() {
    const { element, state } = this.check;
    const hasFacts = factsOf(this.check).length > 0;
    this.facts.replaceChildren(...[
      el('p', { class: 'verdict', 'data-state': state }, STATES[state]),
      element.querySelector('.likely') ? el('p', { class: 'likely' }, element.querySelector('.likely').textContent) : null,
      this.readingsTable(),
      this.placesList(),
      this.maskNote(),
      hasFacts ? el('h3', {}, 'Facts') : null,
      hasFacts ? factsList(this.check) : null,
    ].filter(Boolean));
  }

  readingsTable() {
    const rows = this.report.measures.filter((measure) => this.check.readings[measure.id]);
    if (rows.length === 0) return null;
    const { history } = this.check;
    const earlier = Math.max(0, ...Object.values(history).map((values) => values.length));
    const runs = earlier > 0;
    return el('table', {},
      el('caption', {}, runs ? `Readings, and those of ${plural(earlier, 'earlier run', 'earlier runs')}` : 'Readings'),
      el('thead', {}, el('tr', {}, ['Measure', 'Reading', 'Limit', ...(runs ? ['History'] : [])].map((text, i) => el('th', { scope: 'col', class: i === 1 || i === 2 ? 'number' : null }, text)))),
      el('tbody', {}, rows.map((measure) => {
        const reading = this.check.readings[measure.id];
        const { limit, ratio } = reading;
        return el('tr', { class: ratio > 1 ? 'over' : null },
          el('th', { scope: 'row' }, measure.label, measure.unit && measure.unit !== 'LPIPS' ? el('small', {}, ` ${measure.unit}`) : null),
          el('td', { class: 'number' }, printedReading(this.check, measure)),
          el('td', { class: 'number' }, limit == null ? '–' : String(limit)),
          runs ? el('td', {}, sparkline(history[measure.id] ?? [], measure, reading)) : null);
      })));
  }

  placesList() {
    const { places } = this.check;
    if (places.length === 0) return null;
    this.placeButtons = places.map((where, i) => el('button', { type: 'button', click: () => this.stage.goTo(i) },
      el('b', { class: 'number' }, String(i + 1)),
      el('span', {}, `x ${where.x}, y ${where.y}`),
      el('span', {}, `${where.width} × ${where.height}`),
      where.reading == null ? null : el('span', {}, where.reading.toFixed(4))));
    return el('section', {},
      el('h3', {}, plural(places.length, 'changed place', 'changed places')),
      el('ol', { class: 'places' }, this.placeButtons.map((button) => el('li', {}, button))));
  }

  maskNote() {
    const { masks, parts } = this.check;
    const notes = [
      masks.length ? 'Hatched: not looked at.' : '',
      ...parts.map((part) => `Dashed, ${describe(part)}: ${part.label}.`),
    ].filter(Boolean);
    return notes.length ? el('p', { class: 'note' }, notes.join(' ')) : null;
  }

  markPlace(at) {
    this.placeButtons?.forEach((button, i) => {
      if (i === at) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  }

  /* All of it at once: the dialog tells of its end later, and by then the next picture may be open. */
  close() {
    const { check } = this;
    if (!check) return;
    this.check = null;
    this.dialog.close();
    this.stage.stop();
    this.ahead = null;
    this.facts.replaceChildren();
    document.documentElement.classList.remove('viewing');
    /* No element has this name: the page stays where it is. */
    if (location.hash && location.hash !== '#list') setAddress('list');
    this.list.focus(check);
  }
}

/* "LoginPageTest/dark" with the folder in a lighter ink, and a place to break the line. */
function nameParts(name) {
  const at = name.lastIndexOf('/') + 1;
  return at === 0 ? [name] : [el('span', { class: 'folder' }, name.slice(0, at)), el('wbr'), name.slice(at)];
}
