/* Where the pictures of one comparison are looked at: views, zoom, boxes, masks. */

const VIEWS = [
  { id: 'side', label: 'Side by side', fits: () => true },
  { id: 'slider', label: 'Slider', fits: (pictures) => pictures.golden && pictures.actual },
  { id: 'onion', label: 'Onion skin', fits: (pictures) => pictures.golden && pictures.actual },
  { id: 'blink', label: 'Blink', fits: (pictures) => pictures.golden && pictures.actual },
  { id: 'difference', label: 'Difference', fits: (pictures) => pictures.golden && pictures.actual },
  { id: 'heatmap', label: 'Heatmap', fits: (pictures) => pictures.heatmap },
  { id: 'places', label: 'Places', fits: (pictures, check) => check.places.length > 0 },
];
const ZOOMS = [0.1, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 16];
const ROLE_NAMES = { golden: 'Golden', actual: 'Actual', heatmap: 'Heatmap' };

class Stage {
  constructor(report) {
    this.report = report;
    this.settings = { view: 'side', behind: 'checker', align: 'start', boxes: true, masks: true, gain: '4' };
    this.cut = 50;
    this.mix = 50;
    this.place = -1;
    this.zoom = 'fit';
    this.panes = [];
    this.host = el('div', { class: 'panes' });
    this.ruler = el('div', { class: 'ruler', 'aria-hidden': 'true', hidden: true });
    this.extra = el('div', { class: 'extra' });
    this.element = el('div', { class: 'stage' }, el('div', { class: 'frame' }, this.host, this.ruler));
    this.options = this.buildOptions();
    this.element.append(this.options);
    new ResizeObserver(() => this.layOut()).observe(this.host);
  }

  buildOptions() {
    this.zoomText = el('output', { class: 'zoom' });
    this.behind = this.select('Behind', 'behind', [['checker', 'Checkerboard'], ['white', 'White'], ['black', 'Black']]);
    this.align = this.select('Align', 'align', [['start', 'Top left'], ['middle', 'Middle'], ['end', 'Bottom right']]);
    this.boxesToggle = this.toggle('Boxes', 'boxes');
    this.masksToggle = this.toggle('Masks', 'masks');
    const button = (label, name, action) => el('button', { type: 'button', 'aria-label': name, title: name, click: action }, label);
    return el('div', { class: 'options' },
      el('div', { class: 'zooms', role: 'group', 'aria-label': 'Zoom' },
        button('Fit', 'Fit', () => this.setZoom('fit')),
        button('1:1', '1:1, one to one', () => this.setZoom(1)),
        button('−', 'Smaller', () => this.step(-1)),
        this.zoomText,
        button('+', 'Larger', () => this.step(1))),
      this.boxesToggle, this.masksToggle, this.align, this.behind, this.extra);
  }

  select(label, setting, values) {
    const select = el('select', { change: () => this.set(setting, select.value) },
      values.map(([value, text]) => el('option', { value }, text)));
    return el('label', {}, el('span', {}, label), select);
  }

  toggle(label, setting) {
    return el('button', {
      type: 'button', 'aria-pressed': String(this.settings[setting]),
      click: () => this.set(setting, !this.settings[setting]),
    }, label);
  }

  set(setting, value) {
    this.settings[setting] = value;
    this.rebuild();
  }

  show(check) {
    this.check = check;
    this.pictures = picturesOf(check);
    this.place = -1;
    this.zoom = 'fit';
    this.cut = 50;
    const sizes = [this.pictures.golden, this.pictures.actual].filter(Boolean);
    this.size = {
      width: Math.max(1, ...sizes.map((picture) => picture.width)),
      height: Math.max(1, ...sizes.map((picture) => picture.height)),
    };
    this.differentSizes = sizes.length === 2
      && (sizes[0].width !== sizes[1].width || sizes[0].height !== sizes[1].height);
    this.rebuild();
  }

  /* The view that was asked for, or the first, where this comparison does not have it. */
  get view() {
    const wanted = VIEWS.find((view) => view.id === this.settings.view);
    return this.has(wanted) ? wanted.id : 'side';
  }

  has(view) {
    return Boolean(view.fits(this.pictures, this.check));
  }

  setView(id) {
    this.settings.view = id;
    this.rebuild();
  }

  /* Keeps the place one looks at, also over the view of places, which has no panes: another view of the same pixels. */
  rebuild() {
    if (!this.check) return;
    if (this.shownCheck !== this.check) this.scroll = [0, 0];
    else if (this.panes[0]) this.scroll = [this.panes[0].scroller.scrollLeft, this.panes[0].scroller.scrollTop];
    this.shownCheck = this.check;
    clearInterval(this.timer);
    this.extra.replaceChildren();
    const { view } = this;
    const single = { slider: () => this.slider(), onion: () => this.onion(), blink: () => this.blink(), difference: () => this.difference(), heatmap: () => this.heatmap() };
    this.host.dataset.view = view;
    this.host.dataset.behind = this.settings.behind;
    if (view === 'places') this.panes = [];
    else if (view === 'side') this.panes = ['golden', 'actual'].filter((role) => this.pictures[role]).map((role) => this.pane(ROLE_NAMES[role], [this.layer(role)]));
    else this.panes = [single[view]()];
    this.host.replaceChildren(...(view === 'places' ? [this.closeUps()] : this.panes.map((pane) => pane.element)));
    if (this.panes.length === 0 && view !== 'places') this.host.append(el('p', { class: 'empty' }, 'There is no picture.'));
    this.boxesToggle.hidden = this.check.places.length === 0 || view === 'places';
    this.masksToggle.hidden = !this.hasMasks() || view === 'places';
    this.behind.hidden = !Object.values(this.pictures).some((picture) => picture.isSeeThrough);
    this.align.hidden = !this.differentSizes || view === 'places';
    this.options.querySelector('.zooms').hidden = view === 'places';
    this.boxesToggle.setAttribute('aria-pressed', String(this.settings.boxes));
    this.masksToggle.setAttribute('aria-pressed', String(this.settings.masks));
    this.layOut();
    this.scrollTo(...this.scroll);
  }

  hasMasks() {
    return this.check.masks.length > 0 || this.check.parts.length > 0;
  }

  /* ---- panes and layers ---- */

  pane(name, layers, beside = null) {
    const sheet = el('div', { class: 'sheet' }, el('div', { class: 'stack' }, layers), beside, this.overlay(name));
    const scroller = el('div', {
      class: 'scroller', tabindex: '0', role: 'group', 'aria-label': `${name} picture`,
      scroll: (event) => this.follow(event.currentTarget),
      wheel: (event) => this.wheel(event),
    }, sheet);
    const pane = { scroller, sheet, element: el('figure', { class: 'pane' }, el('figcaption', {}, this.caption(name)), scroller) };
    if (this.view !== 'slider') this.dragToPan(scroller);
    return pane;
  }

  caption(name) {
    const picture = this.pictures[name.toLowerCase()];
    return picture && this.view === 'side'
      ? [el('b', {}, name), ` ${picture.width} × ${picture.height}`]
      : [el('b', {}, name)];
  }

  /* A picture in the frame that holds both, so that different sizes lie on each other as chosen. */
  layer(role, name = ROLE_NAMES[role]) {
    const picture = this.pictures[role];
    const { width, height } = this.size;
    const share = { start: 0, middle: 0.5, end: 1 }[this.settings.align];
    const offset = (own, all) => `${(100 * Math.round((all - own) * share)) / all}%`;
    const image = place(el('img', { class: picture.isSeeThrough ? 'see-through' : null, src: picture.src, alt: `${name} of ${this.check.name}`, draggable: 'false', decoding: 'async' }), {
      left: offset(picture.width, width),
      top: offset(picture.height, height),
      width: `${(100 * picture.width) / width}%`,
      height: `${(100 * picture.height) / height}%`,
    });
    return el('div', { class: `layer ${role}` }, image);
  }

  overlay(name) {
    const { width, height } = this.size;
    const first = this.view !== 'side' || name === 'Actual' || !this.pictures.actual;
    const overlay = el('div', { class: 'overlay' });
    /* The heatmap has its own hatching. */
    if (this.settings.masks && this.hasMasks() && this.view !== 'heatmap') {
      const id = `hatch-${name.replace(/\W+/g, '-')}`;
      overlay.append(svg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': 'What was left out' },
        svg('defs', {}, svg('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
          svg('rect', { width: 8, height: 8, class: 'hatch-ground' }), svg('rect', { width: 3, height: 8, class: 'hatch-line' }))),
        /* One shape: the rectangles of a mask that was drawn have borders that the mask has not. */
        svg('path', {
          d: this.check.masks.map((mask) => `M${mask.x} ${mask.y}h${mask.width}v${mask.height}h${-mask.width}z`).join(''),
          fill: `url(#${id})`, class: this.check.masks.length > 20 ? 'mask' : 'mask outlined',
        }),
        this.check.parts.map((part) => svg('rect', { ...region(part), class: 'part' }))));
    }
    if (this.settings.boxes) {
      this.check.places.forEach((where, i) => overlay.append(this.box(where, i, first)));
    }
    return overlay;
  }

  box(where, i, first) {
    const { width, height } = this.size;
    const label = el('span', {}, String(i + 1));
    const node = first
      ? el('button', {
        type: 'button', class: 'box', 'aria-label': `Place ${i + 1} of ${this.check.places.length}: ${describe(where)}. Zoom`,
        click: () => this.goTo(i),
      }, label)
      : el('div', { class: 'box', 'aria-hidden': 'true' }, label);
    node.dataset.place = i;
    /* At the left or upper edge there is no room for the number outside. */
    node.classList.toggle('flush', where.x < 0.04 * width || where.y < 0.02 * height);
    return place(node, {
      left: `${(100 * where.x) / width}%`, top: `${(100 * where.y) / height}%`,
      width: `${(100 * where.width) / width}%`, height: `${(100 * where.height) / height}%`,
    });
  }

  /* ---- views of one pane ---- */

  slider() {
    const handle = el('div', { class: 'handle', 'aria-hidden': 'true' }, el('div', { class: 'grip' }));
    const pane = this.pane('Golden left, actual right', [this.layer('golden'), this.layer('actual')], handle);
    const range = this.range('Golden', 'Actual', 'Divider', this.cut, (value) => {
      this.cut = value;
      pane.sheet.style.setProperty('--cut', `${value}%`);
    });
    this.setCut = range.setTo;
    const move = (event) => {
      const box = pane.sheet.getBoundingClientRect();
      range.setTo(Math.max(0, Math.min(100, (100 * (event.clientX - box.left)) / box.width)));
    };
    const drag = (event) => {
      if (event.button !== 0 || event.target.closest('button')) return;
      if (event.pointerType !== 'mouse' && !handle.contains(event.target)) return;
      event.preventDefault();
      pane.sheet.setPointerCapture(event.pointerId);
      move(event);
      pane.sheet.addEventListener('pointermove', move);
    };
    const drop = () => pane.sheet.removeEventListener('pointermove', move);
    fill(pane.sheet, { pointerdown: drag, pointerup: drop, pointercancel: drop }, []);
    return pane;
  }

  onion() {
    const pane = this.pane('Golden under actual', [this.layer('golden'), this.layer('actual')]);
    this.range('Golden', 'Actual', 'How much of actual', this.mix, (value) => {
      this.mix = value;
      pane.sheet.style.setProperty('--mix', value / 100);
    });
    return pane;
  }

  blink() {
    const pane = this.pane('Golden and actual in turn', [this.layer('golden'), this.layer('actual')]);
    const badge = pane.element.querySelector('figcaption b');
    let actual = false;
    const turn = () => {
      actual = !actual;
      pane.sheet.classList.toggle('turned', actual);
      badge.textContent = actual ? 'Actual' : 'Golden';
    };
    badge.textContent = 'Golden';
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const play = el('button', { type: 'button', click: () => run(this.timer === 0) });
    const run = (on) => {
      clearInterval(this.timer);
      this.timer = on ? setInterval(turn, 700) : 0;
      play.textContent = on ? 'Pause' : 'Play';
    };
    this.flip = () => { run(false); turn(); };
    this.extra.append(play, el('button', { type: 'button', title: 'Space', click: () => this.flip() }, 'Switch'));
    run(!still);
    return pane;
  }

  difference() {
    const pane = this.pane('Difference', [this.layer('golden'), this.layer('actual')]);
    const apply = () => pane.sheet.style.setProperty('--gain', this.settings.gain);
    const select = el('select', { change: () => { this.settings.gain = select.value; apply(); } },
      [['1', 'as it is'], ['4', '4 ×'], ['16', '16 ×'], ['64', '64 ×']].map(([value, text]) => el('option', { value }, text)));
    select.value = this.settings.gain;
    apply();
    this.extra.append(el('label', {}, el('span', {}, 'Brighter'), select));
    return pane;
  }

  heatmap() {
    const limits = ['worstPatch', 'distance'].map((id) => this.check.readings[id]?.limit).filter((limit) => limit != null);
    this.extra.append(heatLegend(limits[0] ?? null));
    return this.pane('Heatmap', [this.layer('heatmap')]);
  }

  range(left, right, name, value, apply) {
    const input = el('input', {
      type: 'range', min: 0, max: 100, step: 0.5, 'aria-label': name,
      input: () => apply(Number(input.value)),
    });
    input.value = value;
    input.setTo = (to) => { input.value = to; apply(Number(input.value)); };
    this.extra.append(el('label', { class: 'range' }, el('span', {}, left), input, el('span', {}, right)));
    apply(value);
    return input;
  }

  closeUps() {
    return el('div', { class: 'close-ups', tabindex: '0', role: 'group', 'aria-label': 'Changed places, close up' },
      this.check.places.map((where, i) => el('figure', {},
        el('figcaption', {}, el('b', { class: 'number' }, String(i + 1)), ` ${describe(where)}`,
          el('button', { type: 'button', class: 'plain', click: () => { this.setView('side'); this.goTo(i); this.changedView?.(); } }, 'Show on the page')),
        el('div', { class: 'crops' },
          ['golden', 'actual'].filter((role) => this.pictures[role]).map((role) => this.crop([role], where, ROLE_NAMES[role])),
          this.pictures.golden && this.pictures.actual ? this.crop(['golden', 'actual'], where, 'Difference') : null))));
  }

  crop(roles, where, name) {
    const room = Math.max(10, Math.round(0.2 * Math.max(where.width, where.height)));
    const left = Math.max(0, where.x - room);
    const top = Math.max(0, where.y - room);
    const right = Math.min(this.size.width, where.x + where.width + room);
    const bottom = Math.min(this.size.height, where.y + where.height + room);
    const widest = Math.max(90, Math.min(440, (this.host.offsetWidth - 90) / 3));
    const fit = Math.min(widest / (right - left), (0.8 * widest) / (bottom - top), 8);
    const scale = fit >= 1 ? Math.floor(fit) : fit;
    const images = roles.map((role) => place(
      el('img', { class: this.pictures[role].isSeeThrough ? 'see-through' : null, src: this.pictures[role].src, alt: `${name}, close up`, loading: 'lazy', decoding: 'async' }), {
        left: `${-left * scale}px`, top: `${-top * scale}px`,
        width: `${this.pictures[role].width * scale}px`, height: `${this.pictures[role].height * scale}px`,
      }));
    if (images.length > 1) images[0].alt = '';
    const window = place(el('div', { class: `crop${roles.length > 1 ? ' difference' : ''}${scale >= 1 ? ' pixels' : ''}` }, images), {
      width: `${(right - left) * scale}px`, height: `${(bottom - top) * scale}px`,
    });
    return el('div', {}, window, el('span', { class: 'crop-name' }, `${name}${roles.length > 1 ? ', 4 × brighter' : scale > 1 ? `, ${scale} ×` : ''}`));
  }

  /* ---- zoom and scroll ---- */

  fitScale() {
    const { scroller } = this.panes[0];
    const [width, height] = [scroller.offsetWidth - 2, scroller.offsetHeight - 2];
    const whole = Math.min(width / this.size.width, height / this.size.height);
    const wide = Math.min(1, (width - 16) / this.size.width);
    /* A tall page is read by scrolling, not as a thread. */
    if (this.size.height > 2 * this.size.width && whole < 0.6 * wide) return wide;
    return whole >= 1 ? Math.min(4, Math.floor(whole)) : Math.max(0.01, whole);
  }

  get scale() {
    return this.zoom === 'fit' ? this.fitScale() : this.zoom;
  }

  /* Two wide pictures are larger below each other. */
  stack() {
    const [width, height] = [this.host.offsetWidth, this.host.offsetHeight];
    const even = (scale) => scale >= 1 ? Math.min(4, Math.floor(scale)) : scale;
    const beside = even(Math.min(width / 2 / this.size.width, (height - 28) / this.size.height));
    const below = even(Math.min(width / this.size.width, (height / 2 - 28) / this.size.height));
    this.host.classList.toggle('stacked', this.panes.length === 2 && below > 1.15 * beside);
  }

  layOut() {
    if (this.panes.length === 0 || this.host.offsetWidth === 0) {
      this.ruler.hidden = true;
      return;
    }
    this.stack();
    const { scale } = this;
    for (const pane of this.panes) {
      place(pane.sheet, { width: `${this.size.width * scale}px`, height: `${this.size.height * scale}px` });
      pane.sheet.classList.toggle('pixels', scale >= 1);
    }
    this.zoomText.textContent = `${Math.round(100 * scale)} %`;
    this.drawRuler();
  }

  /* Beside a tall page: where its changed places are. */
  drawRuler() {
    const { scroller, sheet } = this.panes[0];
    const tall = this.size.height > 2 * this.size.width && sheet.offsetHeight > 1.5 * scroller.offsetHeight;
    this.ruler.hidden = !tall || this.check.places.length === 0;
    if (this.ruler.hidden) return;
    const sorted = this.check.places.map((where, i) => ({ i, at: (where.y + where.height / 2) / this.size.height }))
      .sort((one, other) => one.at - other.at);
    const notches = [];
    for (const { i, at } of sorted) {
      const last = notches.at(-1);
      if (last && (at - last.at) * this.ruler.offsetHeight < 18) last.places.push(i);
      else notches.push({ at, places: [i] });
    }
    this.ruler.replaceChildren(...notches.map(({ at, places }) => place(
      el('div', { class: 'notch', click: () => this.goTo(Math.min(...places)) },
        `${Math.min(...places) + 1}${places.length > 1 ? ` +${places.length - 1}` : ''}`),
      { top: `${100 * at}%` })));
  }

  setZoom(zoom, at = null) {
    const pane = this.panes[0];
    if (!pane) return;
    const { scroller, sheet } = pane;
    const before = this.scale;
    const [px, py] = at || [scroller.clientWidth / 2, scroller.clientHeight / 2];
    const [x, y] = [(scroller.scrollLeft + px - sheet.offsetLeft) / before, (scroller.scrollTop + py - sheet.offsetTop) / before];
    this.zoom = zoom;
    this.layOut();
    this.scrollTo(x * this.scale + sheet.offsetLeft - px, y * this.scale + sheet.offsetTop - py);
  }

  step(direction, at = null) {
    if (this.panes.length === 0) return;
    const now = this.scale;
    const next = direction > 0 ? ZOOMS.find((zoom) => zoom > now + 0.001) : ZOOMS.findLast((zoom) => zoom < now - 0.001);
    if (next) this.setZoom(next, at);
  }

  wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    this.step(event.deltaY < 0 ? 1 : -1, [event.clientX - box.left, event.clientY - box.top]);
  }

  /* All panes at once: one that follows later takes the others back when the next key comes first. */
  scrollTo(left, top) {
    for (const { scroller } of this.panes) scroller.scrollTo(left, top);
  }

  follow(scroller) {
    for (const pane of this.panes) {
      if (pane.scroller !== scroller && (pane.scroller.scrollLeft !== scroller.scrollLeft || pane.scroller.scrollTop !== scroller.scrollTop)) {
        pane.scroller.scrollTo(scroller.scrollLeft, scroller.scrollTop);
      }
    }
  }

  dragToPan(scroller) {
    let from = null;
    const move = (event) => scroller.scrollTo(from.left - (event.clientX - from.x), from.top - (event.clientY - from.y));
    scroller.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || event.pointerType !== 'mouse' || event.target.closest('button')) return;
      from = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
      scroller.setPointerCapture(event.pointerId);
      scroller.addEventListener('pointermove', move);
    });
    for (const end of ['pointerup', 'pointercancel']) scroller.addEventListener(end, () => scroller.removeEventListener('pointermove', move));
  }

  /* ---- changed places ---- */

  next(step = 1) {
    const count = this.check.places.length;
    if (count === 0) {
      announce('There is no changed place');
      return;
    }
    this.goTo((this.place + step + count) % count);
  }

  goTo(i) {
    this.place = i;
    const where = this.check.places[i];
    if (this.view === 'places') {
      this.host.querySelectorAll('.close-ups figure')[i].scrollIntoView({ block: 'start' });
    } else {
      const { scroller, sheet } = this.panes[0];
      const wanted = Math.min(scroller.clientWidth / (where.width + 48), scroller.clientHeight / (where.height + 48), 8);
      this.zoom = Math.max(this.fitScale(), wanted >= 1 ? Math.floor(wanted) : wanted);
      this.layOut();
      if (this.view === 'slider') this.setCut((100 * (where.x + where.width / 2)) / this.size.width);
      this.scrollTo(
        (where.x + where.width / 2) * this.scale + sheet.offsetLeft - scroller.clientWidth / 2,
        (where.y + where.height / 2) * this.scale + sheet.offsetTop - scroller.clientHeight / 2);
    }
    for (const box of this.host.querySelectorAll('.box')) box.classList.toggle('here', Number(box.dataset.place) === i);
    announce(`Place ${i + 1} of ${this.check.places.length}, ${describe(where)}`);
    this.changedPlace?.(i);
  }

  stop() {
    clearInterval(this.timer);
    this.host.replaceChildren();
    this.panes = [];
    this.check = null;
    this.shownCheck = null;
  }
}

function region({ x, y, width, height }) {
  return { x, y, width, height };
}

function describe(where) {
  const what = where.reading == null ? '' : `, ${where.reading.toFixed(4)}`;
  return `x ${where.x}, y ${where.y}, ${where.width} × ${where.height}${what}`;
}
