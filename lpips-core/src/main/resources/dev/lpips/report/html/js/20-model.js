/* What the page says, as objects. */

const STATES = {
  mismatch: 'Looks different',
  'size-mismatch': 'Different size',
  missing: 'No golden yet',
  recorded: 'Just recorded',
  fault: 'Not judged',
  match: 'Looks the same',
};

function readReport() {
  const data = JSON.parse(document.getElementById('report-data').textContent);
  const measures = data.measures;
  const checks = [...document.querySelectorAll('article.check')].map((element, index) =>
    readCheck(element, index, data.checks[element.id] || {}, measures));
  return {
    measures,
    checks,
    byId: new Map(checks.map((check) => [check.id, check])),
    groups: [...document.querySelectorAll('#groups [data-group]')].map((element) => ({
      id: element.dataset.group,
      title: element.querySelector('.group-title').textContent,
      element,
    })),
    run: document.body.dataset.run,
    program: document.body.dataset.program,
    goal: document.body.dataset.goal,
    property: document.body.dataset.property,
    fixedArguments: JSON.parse(document.body.dataset.arguments || '[]'),
  };
}

function readCheck(element, index, extra, measures) {
  const { state, module, name, origin, readings, groups, approve } = element.dataset;
  const parsed = parseReadings(readings, measures);
  return {
    id: element.id,
    element,
    index,
    state,
    module,
    name,
    origin: origin || '',
    failed: state !== 'match',
    readings: parsed,
    worst: Math.max(-1, ...Object.values(parsed).map((reading) => reading.ratio)),
    groups: groups ? groups.split(' ') : [],
    approve: approve && isSafeName(approve) ? approve : '',
    places: extra.places || [],
    masks: extra.masks || [],
    parts: extra.parts || [],
    history: extra.history || {}, /* readings of earlier runs by measure, the oldest first */
  };
}

/* "distance 0.0029 0.05;worstPatch 0.16 0.05": measure, reading, limit ("-" if it is only informative). */
function parseReadings(text, measures) {
  const readings = {};
  const similarities = new Set(measures.filter((measure) => measure.atLeast).map((measure) => measure.id));
  for (const part of (text || '').split(';')) {
    const [measure, value, limit] = part.trim().split(' ');
    if (measure) {
      const judged = limit !== undefined && limit !== '-';
      readings[measure] = {
        value: Number(value),
        limit: judged ? Number(limit) : null,
        atLeast: similarities.has(measure),
        ratio: judged ? ratioOf(Number(value), Number(limit), similarities.has(measure)) : -1,
      };
    }
  }
  return readings;
}

/* How far a reading is on the way to its limit: above 1 it fails. A limit of 0 allows nothing: any reading above it is far above. */
function ratioOf(value, limit, atLeast = false) {
  if (atLeast) {
    if (value > 0 && limit > 0) return limit / value;
    return value >= limit ? 0 : 1e6;
  }
  if (limit > 0) return value / limit;
  return value > 0 ? 1e6 : 0;
}

/* Full pictures by role; read only when a comparison is opened. */
function picturesOf(check) {
  const pictures = {};
  for (const link of check.element.querySelectorAll('[data-role]')) {
    const [width, height] = link.dataset.size.split('x').map(Number);
    const image = link.querySelector('img');
    pictures[link.dataset.role] = {
      src: link.getAttribute('href') || image.getAttribute('src'), width, height,
      isSeeThrough: image.classList.contains('see-through'),
    };
  }
  return pictures;
}

/* What the message of the failure tells: "key: value" lines, in which a line that starts with a tab goes on with the one before. */
function factsOf(check) {
  check.facts ??= (check.element.querySelector('.facts')?.textContent || '').split(/\n(?!\t)/).filter(Boolean).map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at), line.slice(at + 2).replaceAll('\n\t', '\n')];
  });
  return check.facts;
}

/* A line may break after a slash. */
function factsList(check) {
  return el('dl', { class: 'facts' }, factsOf(check).map(([key, value]) =>
    el('div', {}, el('dt', {}, key), el('dd', {}, value.split(/(?<=\/)/).flatMap((part) => [part, el('wbr')])))));
}

function searchTextOf(check) {
  check.searchText ??= [
    check.module, check.name, check.origin, STATES[check.state],
    check.failed ? check.element.textContent : '',
  ].join('\n').toLowerCase();
  return check.searchText;
}

/* Never rounds a reading to the other side of its limit. */
function formatReading({ value, limit, atLeast = false }, digits) {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '–';
  const holds = (number) => (atLeast ? number >= limit : number <= limit);
  let text = value.toFixed(digits);
  for (let more = digits + 1; limit != null && more < 12 && holds(Number(text)) !== holds(value); more++) {
    text = value.toFixed(more);
  }
  return text;
}

/* As the list prints it: rounded away from the limit. A match is not printed there. */
function printedReading(check, measure) {
  const name = [...check.element.querySelectorAll('dl.readings dt')].find((one) => one.textContent === measure.label);
  return name ? name.nextElementSibling.textContent : formatReading(check.readings[measure.id], measure.digits);
}

function formatRatio(ratio) {
  if (ratio >= 1e6) return '';
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(ratio > 0.995 && ratio < 1.05 && ratio !== 1 ? 3 : 1)} ×`;
}
