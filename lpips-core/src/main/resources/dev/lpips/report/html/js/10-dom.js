/* Making elements. Text is always text: nothing in this report parses HTML. */

const SVG = 'http://www.w3.org/2000/svg';

function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child != null));
  return node;
}

/* Style through the CSSOM, which the page's policy allows; style attributes it does not. */
function place(node, properties) {
  for (const [name, value] of Object.entries(properties)) node.style.setProperty(name, value);
  return node;
}

const plural = (count, one, many) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function announce(text) {
  let live = document.getElementById('announcement');
  if (!live) {
    live = el('p', { id: 'announcement', class: 'unseen', role: 'status' });
  }
  /* Inside an open dialog, what is outside of it is not read. */
  (document.querySelector('dialog[open]') || document.body).append(live);
  live.textContent = text;
}
