// What HTML and Blazor leave to script. Blazor imports this file too; a module runs once.

import { read, write } from './fields.js';

/** The text of a field as a stream, with a byte-order mark before it: Blazor refuses an empty stream. */
export const textOf = field => new Blob(['\uFEFF', field.value]);

/** Opens a dialog as a modal one. */
export const open = dialog => dialog.open || dialog.showModal();

export const close = dialog => dialog.close();

/** Puts the focus on the page's heading, unless somebody has put it into the page meanwhile. */
export const arrive = () => {
  const main = document.getElementById('main');
  const heading = main?.querySelector('h1');
  if (!heading || (document.activeElement !== main && main.contains(document.activeElement))) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/** Where a picture of one review is wider than its frame, it begins where the review stands. The page itself stays where it is. */
export const toHere = frame => {
  const here = frame.querySelector('.here.visited')?.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  if (here) frame.scrollLeft += here.left + here.width / 2 - seen.left - seen.width / 2;
};

document.querySelectorAll('.flow-frame').forEach(toHere);

/** True when the text is on the clipboard now. */
export const copy = text => navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false;

// The connection boxes work when Blazor does not. Blazor tries again by itself for a while, and gives up; this goes on: now
// and then, and at once when the network is back or somebody returns to the page. Never does it reload by itself, for that
// would throw away what was typed.
const box = document.getElementById('components-reconnect-modal');
const pause = 10_000;
let next;

const reconnect = async () => {
  clearTimeout(next);
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit?.()) return;
    // The server answers and does not know this page any more.
    box.className = 'components-reconnect-rejected';
  } catch {
    next = setTimeout(reconnect, pause);
  }
};

const hasFailed = () => box?.matches('[class*="failed"]');

// What is ticked or typed while the connection is away reaches nobody, and for a while nobody knows that it is away. It is said
// once more when it is back: drafts always, for a draft may be told twice; other fields where they were touched meanwhile.
const unheard = new Set();
let isAway = false;

document.addEventListener('change', ({ target }) => (isAway || target.dataset.draft) && target.closest('main') && unheard.add(target), true);

const sayAgain = () => {
  for (const field of unheard) if (field.isConnected && (field.type !== 'radio' || field.checked)) write(field, read(field));
  unheard.clear();
};

box?.addEventListener('components-reconnect-state-changed', event => {
  clearTimeout(next);
  isAway = event.detail.state !== 'hide';
  if (!isAway) sayAgain();
  if (event.detail.state === 'failed') next = setTimeout(reconnect, pause);
});
addEventListener('online', () => hasFailed() && reconnect());
document.addEventListener('visibilitychange', () => !document.hidden && hasFailed() && reconnect());

document.addEventListener('click', event => {
  const action = event.target.closest?.('[data-connection]')?.dataset.connection;
  if (action === 'reload') location.reload();
  if (action === 'retry') reconnect();
});

// While the connection is away nobody answers a form that has no address: the browser would send it as one, and load the page
// anew. It stays, with what was typed, and the box says why nothing happens.
addEventListener('submit', event => {
  if (!event.target.hasAttribute('action') && event.target.method !== 'dialog') event.preventDefault();
});

// Whoever signs out may leave the machine to somebody else: words that were not sent do not stay behind in its browser.
document.addEventListener('submit', event => {
  const warning = event.target.dataset.drafts;
  if (!warning) return;
  const drafts = Object.keys(localStorage).filter(name => name.startsWith('factcheck.draft.'));
  if (drafts.length > 0 && !confirm(warning)) event.preventDefault();
  else drafts.forEach(name => localStorage.removeItem(name));
}, true);

// Blazor's router takes a link to a place on the page for a navigation, and leaves the focus where it was.
document.addEventListener('click', event => {
  if (!event.target.closest?.('.skip')) return;
  event.preventDefault();
  document.getElementById('main')?.focus();
}, true);

/** Brings a row of a table into sight. */
export const showRow = (table, row) => document.getElementById(table)?.tBodies[0].rows[row]?.scrollIntoView({ block: 'nearest' });
