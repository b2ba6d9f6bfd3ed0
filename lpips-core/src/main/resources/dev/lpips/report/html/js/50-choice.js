/* Which pictures are chosen, and the tray at the bottom with the line that approves them. */

class Choice {
  constructor(report) {
    this.report = report;
    this.key = `lpips.chosen.${report.run}`;
    this.listeners = [];
    const known = new Set(report.checks.filter((check) => check.approve).map((check) => check.approve));
    const saved = store.read(this.key, []);
    this.names = new Set((Array.isArray(saved) ? saved : []).filter((name) => known.has(name)));
    this.shell = 'sh';
    this.buildTray();
  }

  has(check) {
    return check.approve !== '' && this.names.has(check.approve);
  }

  set(checks, chosen) {
    for (const check of checks) {
      if (!check.approve) continue;
      if (chosen) this.names.add(check.approve);
      else this.names.delete(check.approve);
    }
    this.changed();
  }

  toggle(check) {
    if (!check.approve) {
      announce('This one cannot be approved');
      return;
    }
    this.set([check], !this.has(check));
    announce(this.has(check) ? 'Chosen' : 'Not chosen');
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  changed() {
    store.write(this.key, [...this.names]);
    this.refresh();
    this.listeners.forEach((listener) => listener());
  }

  /* In the order of the page, so that the same choice makes the same line. */
  ordered() {
    return this.report.checks.filter((check) => this.has(check)).map((check) => check.approve);
  }

  buildTray() {
    this.count = el('b');
    this.lines = el('pre', { class: 'command', tabindex: '0', role: 'group', 'aria-label': 'Line to copy' });
    this.copyButton = el('button', { type: 'button', class: 'primary', click: () => this.copy() }, 'Copy');
    this.shellSelect = el('select', {
      'aria-label': 'Shell',
      change: () => { this.shell = this.shellSelect.value; this.refresh(); },
    }, el('option', { value: 'sh' }, 'sh, bash, zsh'), el('option', { value: 'powershell' }, 'PowerShell'));
    this.tray = el('section', { id: 'tray', 'aria-label': 'Approve what is chosen', hidden: true },
      el('p', {}, this.count),
      this.lines,
      this.shellSelect,
      this.copyButton,
      el('button', { type: 'button', click: () => { this.names.clear(); this.changed(); } }, 'Clear'));
    document.body.append(this.tray);
    this.refresh();
  }

  refresh() {
    const names = this.ordered();
    this.tray.hidden = names.length === 0;
    document.documentElement.classList.toggle('has-tray', names.length > 0);
    if (names.length === 0) return;
    const { program, goal, property, fixedArguments } = this.report;
    const lines = approveLines({ program, goal, property, fixed: fixedArguments, names, shell: this.shell });
    this.count.textContent = `${names.length.toLocaleString('en')} chosen`;
    this.lines.textContent = lines.join('\n');
    this.shellSelect.hidden = !needsShell(names, fixedArguments);
    this.copyButton.textContent = lines.length > 1 ? `Copy ${lines.length} lines` : 'Copy';
  }

  async copy() {
    const text = this.lines.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(this.lines);
      document.execCommand('copy');
    }
    announce('Copied');
    this.copyButton.textContent = 'Copied';
    setTimeout(() => this.refresh(), 1500);
  }
}
