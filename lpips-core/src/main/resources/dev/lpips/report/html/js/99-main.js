/* Puts it together. The address says what is open, so back, forward and links work. */

const begun = performance.now();
const report = readReport();
document.documentElement.classList.add('js');
const choice = new Choice(report);
const list = new List(report, choice);
const viewer = new Viewer(report, list, choice);
list.visit = (check) => viewer.visit(check);
const plot = new StripPlot(report, (check) => viewer.visit(check), (measure) => {
  list.sortBy(measure);
  list.bar.scrollIntoView({ block: 'start' });
});
list.onChange((visible) => plot.show(visible));
new Keys(list, viewer, choice);

function followAddress() {
  const check = report.byId.get(location.hash.slice(1));
  if (check) {
    if (!viewer.isOpen || viewer.check !== check) viewer.open(check);
  } else if (viewer.isOpen) {
    viewer.close();
  }
}

addEventListener('hashchange', followAddress);
followAddress();

/* On paper there is no scrolling into view. */
addEventListener('beforeprint', () => {
  for (const check of list.visible.slice(0, 300)) {
    for (const image of check.element.querySelectorAll('img')) image.loading = 'eager';
    check.element.querySelector('details')?.setAttribute('open', '');
    list.setOutFacts(check);
  }
});

performance.measure('lpips', { start: begun });
