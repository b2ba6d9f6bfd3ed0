/* The list: what is shown, in which order, and which row the keys are at. */

const BATCH = 40;

class List {
  constructor(report, choice) {
    this.report = report;
    this.choice = choice;
    this.host = document.getElementById('checks');
    this.listeners = [];
    this.current = null;
    this.filter = { state: report.checks.some((check) => check.failed) ? 'failed' : 'all', module: '', origin: '', text: '', group: '' };
    this.sort = 'worst';
    this.boxes = new Map();
    this.buildBar();
    this.wireGroups();
    for (const check of report.checks) if (check.approve) this.addBox(check);
    choice.onChange(() => this.refreshBoxes());
    this.host.addEventListener('focusin', (event) => this.setCurrent(this.checkOf(event.target)));
    this.host.addEventListener('click', (event) => this.openFromPicture(event));
    this.host.addEventListener('toggle', (event) => this.setOutFacts(this.checkOf(event.target)), { capture: true });
    this.apply();
    this.refreshBoxes();
  }

  onChange(listener) {
    this.listeners.push(listener);
    listener(this.visible);
  }

  checkOf(node) {
    const element = node.closest('article.check');
    return element ? this.report.byId.get(element.id) : null;
  }

  openFromPicture(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest('[data-role], h3 a')) return;
    event.preventDefault();
    this.visit(this.checkOf(event.target));
  }

  /* As a list, once somebody looks at them. */
  setOutFacts(check) {
    check.element.querySelector('pre.facts')?.replaceWith(factsList(check));
  }

  buildBar() {
    const { checks, measures } = this.report;
    const count = (state) => checks.filter((check) =>
      state === 'all' || (state === 'failed' ? check.failed : check.state === state)).length;
    const states = ['failed', ...Object.keys(STATES), 'all'].filter((state) => count(state) > 0);
    const failures = Object.keys(STATES).filter((state) => state !== 'match' && count(state) > 0);
    const label = { failed: 'To look at', all: 'All', ...STATES };
    this.stateButtons = states
      .filter((state) => state !== 'failed' || failures.length > 1)
      .map((state) => el('button', {
        type: 'button', class: 'state-filter', 'data-state': state,
        click: () => this.change({ state }),
      }, label[state], el('span', { class: 'count' }, count(state).toLocaleString('en'))));
    if (this.filter.state === 'failed' && failures.length === 1) this.filter.state = failures[0];
    this.search = el('input', {
      type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false', placeholder: 'Name, cause, place',
      input: () => this.findSoon(),
    });
    this.sortSelect = el('select', { id: 'sort', change: () => this.sortBy(this.sortSelect.value) },
      el('option', { value: 'worst' }, 'Worst first'),
      measures.map((measure) => el('option', { value: measure.id }, measure.label)),
      el('option', { value: 'name' }, 'Name'));
    this.shownCount = el('output', { class: 'shown' });
    this.groupChip = el('button', { type: 'button', class: 'chip', hidden: true, click: () => this.change({ group: '' }) });
    this.chooseShown = el('button', { type: 'button', class: 'plain', click: () => this.toggleShown() });
    this.bar = el('form', { id: 'bar', role: 'search', 'aria-label': 'Filter and sort', submit: (event) => event.preventDefault() },
      el('div', { class: 'states', role: 'group', 'aria-label': 'Show' }, this.stateButtons),
      el('div', { class: 'fields' },
        el('label', {}, el('span', {}, 'Find'), this.search),
        this.picker('module', 'Module'),
        this.picker('origin', 'Machine'),
        el('label', {}, el('span', {}, 'Sort'), this.sortSelect)),
      el('div', { class: 'result' }, this.shownCount, this.groupChip, this.chooseShown));
    this.empty = el('p', { class: 'empty', hidden: true }, 'Nothing fits this filter.');
    this.host.before(this.bar, this.empty);
  }

  picker(property, label) {
    const values = [...new Set(this.report.checks.map((check) => check[property]))].sort();
    if (values.length < 2) return null;
    const select = el('select', { id: property, change: () => this.change({ [property]: select.value }) },
      el('option', { value: '' }, 'All'),
      values.map((value) => el('option', { value }, value || 'none')));
    return el('label', {}, el('span', {}, label), select);
  }

  wireGroups() {
    for (const group of this.report.groups) {
      const members = this.report.checks.filter((check) => check.groups.includes(group.id));
      const approvable = members.filter((check) => check.approve);
      group.button = el('button', { type: 'button', 'aria-pressed': 'false', click: () => this.showGroup(group) }, 'Show only these');
      group.element.append(el('p', { class: 'group-actions' },
        group.button,
        approvable.length === 0 ? null : el('button', {
          type: 'button', click: () => this.choice.set(approvable, !approvable.every((check) => this.choice.has(check))),
        }, 'Choose all')));
    }
  }

  showGroup(group) {
    const off = this.filter.group === group.id;
    this.change({ group: off ? '' : group.id, state: 'all' });
    if (!off) this.bar.scrollIntoView({ block: 'start' });
  }

  addBox(check) {
    const box = el('input', {
      type: 'checkbox', 'aria-label': `Choose ${check.name}`,
      change: () => this.choice.set([check], box.checked),
    });
    this.boxes.set(check, box);
    check.element.prepend(el('label', { class: 'choose' }, box));
  }

  refreshBoxes() {
    for (const [check, box] of this.boxes) {
      const chosen = this.choice.has(check);
      if (box.checked !== chosen || check.element.classList.contains('chosen') !== chosen) {
        box.checked = chosen;
        check.element.classList.toggle('chosen', chosen);
      }
    }
    this.refreshChooseShown();
  }

  approvableShown() {
    return this.visible.filter((check) => check.approve);
  }

  refreshChooseShown() {
    const checks = this.approvableShown();
    this.chooseShown.hidden = checks.length === 0;
    const all = checks.every((check) => this.choice.has(check));
    this.chooseShown.textContent = all ? 'Choose none of these' : `Choose these ${checks.length.toLocaleString('en')}`;
  }

  toggleShown() {
    const checks = this.approvableShown();
    this.choice.set(checks, !checks.every((check) => this.choice.has(check)));
  }

  /* Thousands are not filtered anew for every letter of a word. */
  findSoon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.change({ text: this.search.value }), this.report.checks.length > 500 ? 120 : 0);
  }

  change(what) {
    Object.assign(this.filter, what);
    this.apply();
  }

  sortBy(key) {
    this.sort = key;
    this.sortSelect.value = key;
    this.apply();
  }

  fits(check) {
    const { state, module, origin, text, group } = this.filter;
    return (state === 'all' || (state === 'failed' ? check.failed : check.state === state))
      && (!module || check.module === module)
      && (!origin || check.origin === origin)
      && (!group || check.groups.includes(group))
      && text.toLowerCase().split(/\s+/).every((word) => searchTextOf(check).includes(word));
  }

  apply() {
    this.visible = this.sorted().filter((check) => this.fits(check));
    this.render();
    for (const button of this.stateButtons) {
      button.setAttribute('aria-pressed', String(button.dataset.state === this.filter.state));
    }
    for (const group of this.report.groups) group.button.setAttribute('aria-pressed', String(group.id === this.filter.group));
    const group = this.report.groups.find((one) => one.id === this.filter.group);
    this.groupChip.hidden = !group;
    this.groupChip.textContent = group ? `Only: ${group.title}  ×` : '';
    this.shownCount.textContent = plural(this.visible.length, 'picture', 'pictures');
    this.empty.hidden = this.visible.length > 0;
    this.refreshChooseShown();
    this.listeners.forEach((listener) => listener(this.visible));
  }

  /* What is shown lies in batches, in order; the rest waits where it costs nothing. */
  render() {
    const batches = [];
    for (let i = 0; i < this.visible.length; i += BATCH) {
      const checks = this.visible.slice(i, i + BATCH);
      const height = checks.reduce((sum, check) => sum + (check.failed ? 13.5 : 4.4), 0);
      batches.push(place(el('div', { class: 'batch' }, checks.map((check) => check.element)), { 'contain-intrinsic-height': `auto ${height}rem` }));
    }
    const shown = new Set(this.visible);
    this.rest ??= el('div', { hidden: true });
    this.rest.append(...this.report.checks.filter((check) => !shown.has(check) && check.element.parentNode !== this.rest).map((check) => check.element));
    this.host.replaceChildren(...batches, this.rest);
  }

  sorted() {
    if (this.sortedBy !== this.sort) {
      const names = new Intl.Collator('en', { numeric: true });
      const reading = (check) => {
        const { value, atLeast } = check.readings[this.sort] ?? { value: -Infinity };
        return atLeast ? -value : value;
      };
      const order = {
        worst: (one, other) => one.index - other.index,
        name: (one, other) => names.compare(one.name, other.name) || one.index - other.index,
      }[this.sort] ?? ((one, other) => reading(other) - reading(one) || one.index - other.index);
      this.inOrder = [...this.report.checks].sort(order);
      this.sortedBy = this.sort;
    }
    return this.inOrder;
  }

  isShown(check) {
    return check.element.parentNode !== this.rest;
  }

  setCurrent(check) {
    if (this.current) this.current.element.classList.remove('current');
    this.current = check;
    if (check) check.element.classList.add('current');
  }

  neighbour(check, step) {
    const at = this.visible.indexOf(check);
    if (at < 0) return step > 0 ? this.visible[0] : this.visible.at(-1);
    return this.visible[at + step];
  }

  focus(check) {
    if (!check || !this.isShown(check)) return;
    check.element.querySelector('h3 a').focus({ preventScroll: true });
    check.element.scrollIntoView({ block: 'nearest' });
    this.setCurrent(check);
  }
}
