/* The line that accepts what was chosen. */

const LONGEST_LINE = 7000; /* cmd.exe takes 8191 characters */
const SAFE_ARGUMENT = /^[A-Za-z0-9._\-@/:=,*+]*$/;

/* A comma would split the name, a control character the line. Golden names have neither; a forged outcome might. */
function isSafeName(name) {
  return !/[,\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(name);
}

/* Plain arguments in double quotes mean the same to sh, cmd and PowerShell. Others need to know the shell. */
function quote(argument, shell) {
  if (SAFE_ARGUMENT.test(argument)) return `"${argument}"`;
  return shell === 'powershell'
    ? `'${argument.replaceAll("'", "''")}'`
    : `'${argument.replaceAll("'", "'\\''")}'`;
}

function needsShell(names, fixed) {
  return [...names, ...fixed].some((text) => !SAFE_ARGUMENT.test(text));
}

/* As many lines as it takes to keep each below what a shell accepts. */
function approveLines({ program, goal, property, fixed, names, shell = 'sh' }) {
  const line = (part) => {
    const goalText = SAFE_ARGUMENT.test(goal) ? goal : quote(goal, shell);
    const all = [`-D${property}=${part.join(',')}`, ...fixed];
    return [program, goalText, ...all.map((argument) => quote(argument, shell))].join(' ');
  };
  const parts = [];
  for (const name of names) {
    const last = parts.at(-1);
    if (last && line([...last, name]).length <= LONGEST_LINE) last.push(name);
    else parts.push([name]);
  }
  return parts.map(line);
}
