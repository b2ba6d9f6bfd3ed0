/* The keyboard. Single keys can be switched off, for people who speak to their computer. */

const KEYS = [
  ['j  k', 'next, previous picture'],
  ['Enter', 'open the picture'],
  ['1 … 7', VIEWS.map((view) => view.label.toLowerCase()).join(', ')],
  ['n  p', 'next, previous changed place'],
  ['+  −  0', 'larger, smaller, fit'],
  ['Space', 'blink: switch by hand'],
  ['b  m', 'boxes, masks on or off'],
  ['a', 'choose, or choose no more'],
  ['f', 'find'],
  ['?', 'this help'],
  ['Esc', 'close'],
];

class Keys {
  constructor(list, viewer, choice) {
    Object.assign(this, { list, viewer, choice });
    this.on = store.read('lpips.keys', true) !== false;
    this.help = this.buildHelp();
    document.addEventListener('keydown', (event) => this.press(event));
  }

  buildHelp() {
    const single = el('input', { type: 'checkbox', change: () => { this.on = single.checked; store.write('lpips.keys', this.on); } });
    single.checked = this.on;
    const help = el('dialog', { id: 'help', 'aria-labelledby': 'help-title' },
      el('h2', { id: 'help-title' }, 'Keys'),
      el('dl', {}, KEYS.map(([key, what]) => el('div', {}, el('dt', {}, key.split(/\s+/).map((one) => one === '…' ? ' … ' : el('kbd', {}, one))), el('dd', {}, what)))),
      el('p', {}, el('label', {}, single, ' Use single keys')),
      el('form', { method: 'dialog' }, el('button', { class: 'primary' }, 'Close')));
    document.body.append(help);
    document.querySelector('#top').append(el('button', { type: 'button', id: 'help-button', click: () => help.showModal() }, 'Keys ', el('kbd', {}, '?')));
    return help;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || this.help.open) return;
    const { target } = event;
    if (target.matches('input[type=search]')) {
      if (event.key === 'Escape' && target.value === '') target.blur();
      return;
    }
    if (target.matches('textarea, select')) return;
    if (!this.on) return;
    const action = this.viewer.isOpen ? this.inViewer(event) : this.inList(event);
    if (action) {
      event.preventDefault();
      action();
    }
  }

  inBoth({ key }) {
    return key === '?' ? () => this.help.showModal() : null;
  }

  inViewer(event) {
    const { viewer } = this;
    const { stage } = viewer;
    const view = VIEWS[Number(event.key) - 1];
    if (view) return () => stage.has(view) ? viewer.setView(view.id) : announce(`${view.label}: not for this picture`);
    if (event.key === ' ') return stage.view === 'blink' && !event.target.matches('button, input') ? () => stage.flip() : null;
    return {
      j: () => viewer.go(1),
      k: () => viewer.go(-1),
      n: () => stage.next(),
      p: () => stage.next(-1),
      a: () => this.choice.toggle(viewer.check),
      b: () => stage.set('boxes', !stage.settings.boxes),
      m: () => stage.set('masks', !stage.settings.masks),
      f: () => {
        viewer.close();
        this.find();
      },
      '+': () => stage.step(1),
      '=': () => stage.step(1),
      '-': () => stage.step(-1),
      0: () => stage.setZoom('fit'),
    }[event.key] || this.inBoth(event);
  }

  inList(event) {
    const { list, viewer } = this;
    const view = VIEWS[Number(event.key) - 1];
    if (view) {
      return () => {
        viewer.stage.settings.view = view.id;
        viewer.visit(list.current || list.visible[0]);
      };
    }
    return {
      j: () => list.focus(list.current ? list.neighbour(list.current, 1) : list.visible[0]),
      k: () => list.focus(list.current ? list.neighbour(list.current, -1) : list.visible[0]),
      a: () => list.current && this.choice.toggle(list.current),
      f: () => this.find(),
    }[event.key] || this.inBoth(event);
  }

  find() {
    this.list.search.focus();
    this.list.search.select();
  }
}
