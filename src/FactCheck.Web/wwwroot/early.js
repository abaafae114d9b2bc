// A page can be read before the server answers to it. What somebody does in between is done as soon as it does: words stay in
// their field, a button that was pressed is pressed, and keys that are commands come in their order. Without this a quick hand
// would be punished: Blazor draws the page anew when the connection is up, and forgets what it finds.

import { noteBefore, read, write } from './fields.js';

const answersLater = document.getElementById('components-reconnect-modal') !== null;

// Where no connection comes about, forms and links do what they can by themselves.
const patience = 15_000;

const page = () => document.getElementById('main');

const isLive = () => !answersLater || performance.now() > patience || page()?.hasAttribute('data-live');

// The same thing after the page was drawn anew: it stands in the same place, and says the same.
const wayTo = thing => {
  const way = [];
  for (let each = thing; each.id !== 'main'; each = each.parentElement) way.unshift(`:nth-child(${[...each.parentElement.children].indexOf(each) + 1})`);
  return { place: `#main > ${way.join(' > ')}`, says: saying(thing) };
};

const saying = thing => `${thing.localName} ${thing.name ?? ''} ${thing.localName === 'button' ? thing.textContent : ''}`;

const find = ({ place, says }) => {
  const thing = document.querySelector(place);
  return thing && saying(thing) === says ? thing : null;
};

const filled = new Map();
const keys = [];
const drawn = page();
let pressed, focused;

const inside = thing => drawn?.contains(thing);

const remember = event => {
  const field = event.target;
  if (!inside(field) || field.value === undefined) return;
  const way = wayTo(field);
  // Of radio buttons the last one that was chosen comes last.
  filled.delete(way.place);
  filled.set(way.place, { way, words: read(field) });
};

const focus = event => focused = inside(event.target) && event.target !== drawn ? wayTo(event.target) : null;

// Links, and forms that have an address of their own, need nobody; other forms are inert until then.
const press = event => {
  const button = event.target.closest?.('button');
  if (!button || !inside(button) || button.form?.hasAttribute('action') || button.dataset.dialog) return;
  pressed = wayTo(button);
  event.preventDefault();
  event.stopPropagation();
};

const restore = () => {
  for (const { way, words } of filled.values()) {
    const field = find(way);
    if (!field || read(field) === words) continue;
    noteBefore(field);
    write(field, words);
  }

  if (focused && document.activeElement === document.body) find(focused)?.focus({ preventScroll: true });
};

const type = ({ key, code, shiftKey }) => {
  const at = document.activeElement ?? document.body;
  // In a field that an earlier key led to, a letter is a letter.
  if (at.matches('input:not([type=checkbox], [type=radio]), textarea')) {
    if (key.length === 1) document.execCommand('insertText', false, key);
    else if (key === 'Enter') at.form?.requestSubmit();
  } else at.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
};

let isRestored = false;

const look = () => {
  if (!isRestored && page() && page() !== drawn) {
    isRestored = true;
    restore();
  }

  if (!isLive()) return;
  changes.disconnect();
  for (const [name, handler] of handlers) document.removeEventListener(name, handler, true);
  if (pressed) find(pressed)?.click();
  keys.splice(0).forEach(type);
};

const handlers = [['input', remember], ['change', remember], ['focusin', focus], ['click', press]];
const changes = new MutationObserver(look);
if (!isLive()) {
  for (const [name, handler] of handlers) document.addEventListener(name, handler, true);
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-live'] });
  setTimeout(look, patience);
}

/** Keeps a command for later, and what is typed after it; false where there is nothing to wait for. */
export const later = event => {
  const isCommand = event.key === 'Enter' ? event.target.matches('body, main, h1') : event.key.length === 1 && (event.key !== ' ' || keys.length > 0);
  if (isLive() || !isCommand) return false;
  keys.push({ key: event.key, code: event.code, shiftKey: event.shiftKey });
  return true;
};
