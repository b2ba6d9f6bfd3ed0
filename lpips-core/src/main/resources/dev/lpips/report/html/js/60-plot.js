/* All readings against their limits: a row per measure, a dot per picture, the limit at the same place in every row. */

const EDGE = 8;

class StripPlot {
  constructor(report, open, sortBy) {
    this.report = report;
    this.open = open;
    this.shown = new Set(report.checks);
    this.measures = report.measures.filter((measure) =>
      report.checks.some((check) => check.readings[measure.id]?.limit != null));
    if (this.measures.length === 0) return;
    this.height = report.checks.length > 1000 ? 68 : 46;
    const largest = Math.max(...report.checks.map((check) => Math.min(check.worst, 25)));
    this.cap = [4, 9, 16, 25].find((cap) => largest <= cap) ?? 25;
    this.rows = this.measures.map((measure) => this.row(measure, sortBy));
    this.readout = el('p', { class: 'readout', 'aria-hidden': 'true' });
    this.axis = svg('svg', { class: 'axis', 'aria-hidden': 'true' });
    const host = document.getElementById('plot');
    host.append(
      el('h2', {}, 'Readings against their limits'),
      ...this.rows.map((row) => row.element),
      el('div', { class: 'strip' }, el('span'), this.axis, el('span')),
      this.readout);
    host.hidden = false;
    this.idle();
    new ResizeObserver(() => this.draw()).observe(this.axis);
  }

  row(measure, sortBy) {
    const dots = this.report.checks
      .filter((check) => check.readings[measure.id]?.limit != null)
      .map((check) => ({ check, ratio: check.readings[measure.id].ratio, x: 0, y: 0 }))
      .sort((one, other) => one.ratio - other.ratio);
    const over = dots.filter((dot) => dot.ratio > 1).length;
    const largest = dots.at(-1).ratio;
    const parts = {
      limit: svg('path', { class: 'limit-line' }),
      out: svg('path', { class: 'dots out' }),
      within: svg('path', { class: 'dots within' }),
      over: svg('path', { class: 'dots over' }),
      mark: svg('circle', { class: 'mark', r: 6, hidden: true }),
    };
    const canvas = svg('svg', {
      class: 'dots-canvas',
      role: 'img',
      height: this.height,
      'aria-label': `${measure.label}: ${dots.length - over} within the limit, ${over} above`
        + (over ? `, at most ${formatRatio(largest)} the limit` : ''),
      pointermove: (event) => this.hover(row, event),
      pointerleave: () => this.idle(),
      click: (event) => this.pick(row, event),
    }, Object.values(parts));
    const row = { measure, dots, parts, canvas };
    row.element = el('div', { class: 'strip' },
      el('button', { type: 'button', class: 'strip-label', title: 'Sort the list by this', click: () => sortBy(measure.id) },
        measure.label),
      canvas,
      el('span', { class: over ? 'strip-note over' : 'strip-note' }, over ? `${over.toLocaleString('en')} above` : 'all within'));
    return row;
  }

  /* Square root: 0 has a place, what is near the limit has room, and 25 times is still on the page. */
  x(ratio) {
    return EDGE + Math.sqrt(Math.min(ratio, this.cap) / this.cap) * (this.width - 2 * EDGE);
  }

  draw() {
    this.width = this.axis.clientWidth || 600;
    for (const row of this.rows) {
      this.layOut(row);
      this.paint(row);
    }
    this.drawAxis();
  }

  /* Dots of one column are stacked from the middle outwards; no chance is involved. */
  layOut(row) {
    const size = row.dots.length > 1500 ? 3 : row.dots.length > 300 ? 4 : 6;
    row.size = size;
    const columns = new Map();
    for (const dot of row.dots) {
      dot.x = this.x(dot.ratio);
      const column = Math.round(dot.x / (size + 0.5));
      /* In a crowd, straight columns are calmer; a single dot stays where it belongs, and none changes sides. */
      if (size < 6 && (column * (size + 0.5) > this.x(1)) === dot.ratio > 1) dot.x = column * (size + 0.5);
      if (!columns.has(column)) columns.set(column, []);
      columns.get(column).push(dot);
    }
    for (const dots of columns.values()) {
      const step = Math.min(size + 1, (this.height - size - 2) / Math.max(1, dots.length - 1));
      dots.forEach((dot, i) => {
        const level = Math.ceil(i / 2) * (i % 2 === 1 ? -1 : 1);
        dot.y = this.height / 2 + level * step;
      });
    }
  }

  paint(row) {
    const paths = { out: [], within: [], over: [] };
    for (const dot of row.dots) {
      const where = !this.shown.has(dot.check) ? 'out' : dot.ratio > 1 ? 'over' : 'within';
      paths[where].push(`M${dot.x.toFixed(1)} ${dot.y.toFixed(1)}h0`);
    }
    for (const [where, path] of Object.entries(paths)) {
      row.parts[where].setAttribute('d', path.join(''));
      row.parts[where].setAttribute('stroke-width', row.size);
    }
    const limit = this.x(1).toFixed(1);
    row.parts.limit.setAttribute('d', `M${limit} 0V${this.height}`);
  }

  drawAxis() {
    const ticks = [[0, '0'], [0.25, '¼ ×'], [1, 'limit'], [4, '4 ×'], [9, '9 ×'], [16, '16 ×'], [25, '25 ×']]
      .filter(([ratio]) => ratio <= this.cap)
      .filter(([ratio]) => this.width > 420 || ratio === 1 || ratio === 4 || ratio === this.cap);
    this.axis.replaceChildren(...ticks.flatMap(([ratio, label]) => {
      const x = this.x(ratio).toFixed(1);
      const anchor = ratio === 0 ? 'start' : ratio === this.cap ? 'end' : 'middle';
      const at = ratio === 0 ? 0 : ratio === this.cap ? this.width : x;
      return [
        svg('path', { class: 'tick', d: `M${x} 0v5` }),
        svg('text', { class: ratio === 1 ? 'tick-label limit' : 'tick-label', x: at, y: 18, 'text-anchor': anchor }, label),
      ];
    }));
  }

  nearest(row, event) {
    const box = row.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let best = null;
    let bestDistance = 14 * 14;
    for (const dot of row.dots) {
      if (!this.shown.has(dot.check)) continue;
      const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
      if (distance <= bestDistance) [best, bestDistance] = [dot, distance];
    }
    return best;
  }

  hover(row, event) {
    const dot = this.nearest(row, event);
    if (!dot) return this.idle();
    this.unmark();
    const { mark } = row.parts;
    mark.setAttribute('cx', dot.x);
    mark.setAttribute('cy', dot.y);
    mark.removeAttribute('hidden');
    row.canvas.classList.add('hit');
    const reading = dot.check.readings[row.measure.id];
    this.readout.textContent = `${dot.check.name}: ${row.measure.label.toLowerCase()} `
      + `${printedReading(dot.check, row.measure)}, limit ${reading.limit}`;
  }

  unmark() {
    for (const row of this.rows) {
      row.parts.mark.setAttribute('hidden', '');
      row.canvas.classList.remove('hit');
    }
  }

  idle() {
    this.unmark();
    this.readout.textContent = 'A dot is a picture. Click one to open it.';
  }

  pick(row, event) {
    const dot = this.nearest(row, event);
    if (dot) this.open(dot.check);
  }

  show(checks) {
    this.shown = new Set(checks);
    if (this.rows && this.width) this.rows.forEach((row) => this.paint(row));
  }
}
