/* Small drawings: the history of a measure, and the scale of the heatmap. */

/* Earlier readings as a line, the limit as a rule, the newest as a dot. */
function sparkline(earlier, measure, { value, limit, ratio }) {
  const points = [...earlier, value].filter((point) => Number.isFinite(point));
  if (points.length < 2) return null;
  const [width, height, edge] = [104, 26, 4];
  const top = Math.max(...points, limit ?? 0) || 1;
  const x = (i) => edge + (i / (points.length - 1)) * (width - 2 * edge);
  const y = (point) => height - edge - Math.sqrt(point / top) * (height - 2 * edge);
  const last = points.at(-1);
  const show = (point) => point.toFixed(measure.digits);
  return svg('svg', {
    class: 'sparkline', role: 'img', viewBox: `0 0 ${width} ${height}`, width, height,
    'aria-label': `${measure.label} in ${points.length} runs: from ${show(Math.min(...points))} to ${show(Math.max(...points))}, now ${show(last)}`,
  },
    limit == null ? null : svg('path', { class: 'rule', d: `M0 ${y(limit).toFixed(1)}H${width}` }),
    svg('polyline', { points: points.map((point, i) => `${x(i).toFixed(1)},${y(point).toFixed(1)}`).join(' ') }),
    svg('circle', { class: ratio > 1 ? 'now over' : 'now', cx: x(points.length - 1), cy: y(last), r: 2.6 }));
}

/* The colours of Heatmap.java: the same path through Oklch, the same square root. */
function heatColour(heat) {
  const [lightness, chroma] = [0.10 + 0.87 * heat, 0.19 * Math.sin(0.9 * Math.PI * heat)];
  const hue = (285 + 175 * heat) * Math.PI / 180;
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3;
  const channel = (linear) => {
    const clipped = Math.max(0, Math.min(1, linear));
    return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055));
  };
  return `rgb(${channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)},`
    + `${channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)},`
    + `${channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)})`;
}

function heatLegend(limit) {
  const [width, edge] = [340, 12];
  const x = (distance) => edge + Math.sqrt(distance) * (width - 2 * edge);
  const steps = Array.from({ length: 33 }, (_, i) => i / 32);
  const ticks = [0, 0.01, 0.05, 0.2, 0.5, 1].filter((tick) => tick === limit || limit == null || Math.abs(x(tick) - x(limit)) > 24);
  return svg('svg', {
    class: 'legend', role: 'img', viewBox: `0 0 ${width} 46`, width, height: 46,
    'aria-label': `Colours of the heatmap: dark is 0, light yellow is 1 and more, in LPIPS units${limit == null ? '' : `; the limit is ${limit}`}`,
  },
    svg('defs', {}, svg('linearGradient', { id: 'heat' },
      steps.map((step) => svg('stop', { offset: step, 'stop-color': heatColour(step) })))),
    svg('rect', { x: edge, y: 16, width: width - 2 * edge, height: 10, fill: 'url(#heat)' }),
    ticks.map((tick) => svg('text', { class: 'tick-label', x: x(tick), y: 41, 'text-anchor': 'middle' }, tick === 1 ? '1+' : String(tick))),
    limit == null ? null : [
      svg('path', { class: 'limit-mark', d: `M${x(limit)} 12v18` }),
      svg('text', { class: 'tick-label limit', x: x(limit), y: 9, 'text-anchor': 'middle' }, `limit ${limit}`),
    ],
    svg('text', { class: 'tick-label', x: width - edge, y: 9, 'text-anchor': 'end' }, 'LPIPS'));
}
