/* What is remembered: between visits, and in the address. A page may be denied both: then it is forgotten, no more. */

const store = {
  read(key, otherwise) {
    try {
      const text = localStorage.getItem(key);
      return text === null ? otherwise : JSON.parse(text);
    } catch {
      return otherwise;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};

/* Browsers refuse to change the address too often, such as when a key is held down. */
function setAddress(id, how = 'replaceState') {
  try {
    history[how](null, '', `#${id}`);
  } catch {
    /* What is open is still shown. */
  }
}
