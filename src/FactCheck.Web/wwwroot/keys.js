// Shortcuts. A page says what its keys do in its markup, where assistive technology reads it too:
//   aria-keyshortcuts="c" on a button or link: the key clicks it; on a field: the key leads there.
//   data-arm beside it: the key only puts the focus there, and Enter does it. For what should not happen by one slip.
// Here is how keys find them, how the focus goes through a list, and the palette that offers all of it by name.

const root = document.documentElement;
const letters = () => root.dataset.keys !== 'off';
const seen = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && !element.closest('[inert]');
const isField = element => element.matches?.('input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable]');
const named = event => `${event.ctrlKey || event.metaKey ? 'Control+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;
const openDialog = () => [...document.querySelectorAll('dialog[open]')].at(-1);

/** What a control is called, without the key that stands on it. */
const nameOf = element => {
  if (element.ariaLabel) return element.ariaLabel;
  const copy = element.cloneNode(true);
  copy.querySelectorAll('kbd, .hide, .count, svg').forEach(part => part.remove());
  return (copy.textContent.trim() || element.textContent.trim() || element.labels?.[0]?.textContent.trim() || '').replace(/\s+/g, ' ');
};

const use = element => {
  if (isField(element) || element.hasAttribute('data-arm')) {
    element.scrollIntoView({ block: 'nearest' });
    element.focus();
    element.select?.();
  } else if (element.tagName === 'SUMMARY') {
    element.click();
    element.focus();
  } else element.click();
};

// ---- Lists: one row takes part in the order of Tab, and the arrows go from row to row ----

const rowsOf = table => [...table.tBodies[0]?.rows ?? []];
const places = 'a[href], button, input, summary, [tabindex]';

const rove = (table, to) => {
  const rows = rowsOf(table);
  const current = to ?? rows.find(row => row.hasAttribute('data-here')) ?? rows[0];
  for (const row of rows) {
    if (row !== current) row.removeAttribute('data-here');
    for (const place of row.querySelectorAll(places)) {
      if (row !== current) place.tabIndex = -1;
      else place.removeAttribute('tabindex');
    }
  }
  current?.setAttribute('data-here', '');
};

const roveAll = () => document.querySelectorAll('table[data-roving]').forEach(table => rove(table));

const go = (row, by) => {
  const rows = rowsOf(row.closest('table'));
  const next = rows[rows.indexOf(row) + by];
  if (!next) return;
  rove(row.closest('table'), next);
  next.querySelector('td.claim a')?.focus();
};

let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; roveAll(); });
}).observe(document.body, { childList: true, subtree: true });
roveAll();

document.addEventListener('focusin', event => {
  const row = event.target.closest?.('table[data-roving] tbody tr');
  if (row && !row.hasAttribute('data-here')) rove(row.closest('table'), row);
});

const inList = event => {
  const list = document.querySelector('table.rows:not(#attributions)');
  if (!list || openDialog()) return false;
  const row = event.target.closest?.('table.rows tbody tr');
  const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (by) {
    // The arrows scroll, unless the focus is in the list.
    if (event.key.length > 1 && !row) return false;
    if (row) go(row, by);
    else (list.querySelector('[data-here] td.claim a') ?? list.querySelector('td.claim a'))?.focus();
    return true;
  }
  if (event.key === 'x' && row) {
    row.querySelector('.pick input')?.click();
    return true;
  }
  // Enter before anything has the focus opens what the list begins with.
  if (event.key === 'Enter' && list.dataset.roving !== undefined && (event.target === document.body || event.target.matches('h1, main'))) {
    (list.querySelector('[data-here] td.claim a') ?? list.querySelector('td.claim a'))?.click();
    return true;
  }
  return false;
};

// ---- Keys ----

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  const key = named(event);
  if (key.toLowerCase() === 'control+k') {
    event.preventDefault();
    togglePalette();
    return;
  }
  const isLetter = key.length === 1;
  if (isLetter && (!letters() || isField(event.target))) return;
  const within = openDialog() ?? document;
  const shortcut = [...within.querySelectorAll('[aria-keyshortcuts]')].find(e => e.getAttribute('aria-keyshortcuts').split(' ').includes(key) && seen(e));
  if (shortcut) {
    event.preventDefault();
    if (!event.repeat) use(shortcut);
  } else if (key === '?') {
    event.preventDefault();
    showHelp();
  } else if (!key.includes('+') && !isField(event.target) && inList(event)) event.preventDefault();
});

document.addEventListener('click', event => {
  const what = event.target.closest?.('[data-opens]')?.dataset.opens;
  if (what === 'palette') togglePalette();
  if (what === 'keys') showHelp();
});

// ---- Help: what works here ----

function showHelp() {
  const dialog = document.getElementById('keys-help');
  if (!dialog || dialog.open) return;
  const here = dialog.querySelector('[data-here-keys]');
  here.replaceChildren(...[...document.querySelectorAll('main [aria-keyshortcuts]')].filter(seen).flatMap(element => {
    const [key, what] = [document.createElement('dt'), document.createElement('dd')];
    key.append(...element.getAttribute('aria-keyshortcuts').split(' ').map(each => Object.assign(document.createElement('kbd'), { textContent: each.replace('Control+', 'Ctrl ') })));
    what.textContent = nameOf(element);
    return [key, what];
  }));
  dialog.querySelector('[data-if-here]').hidden = here.children.length === 0;
  dialog.showModal();
}

// ---- The palette: a list box that a field of text narrows (the combobox of the ARIA practices) ----

let offered = [];

const optionsOf = dialog => [...dialog.querySelectorAll('[role="option"]')].filter(option => !option.hidden);

const choose = (dialog, option) => {
  const field = dialog.querySelector('[role="combobox"]');
  dialog.querySelectorAll('[aria-selected="true"]').forEach(each => each !== option && each.setAttribute('aria-selected', 'false'));
  if (!option) return field.removeAttribute('aria-activedescendant');
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', option.id);
};

// Every word that was typed begins a word of the name.
const fits = (name, typed) => {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed.toLowerCase().split(/\s+/).filter(Boolean).every(each => words.some(word => word.startsWith(each)));
};

const narrow = dialog => {
  const typed = dialog.querySelector('[role="combobox"]').value;
  for (const option of dialog.querySelectorAll('[role="option"]:not([data-found])')) option.hidden = !fits(option.textContent, typed);
  for (const group of dialog.querySelectorAll('[role="group"]')) group.hidden = !group.querySelector('[role="option"]:not([hidden])');
  const options = optionsOf(dialog);
  const chosen = options.find(option => option.getAttribute('aria-selected') === 'true');
  choose(dialog, chosen ?? options[0]);
};

const offer = dialog => {
  const names = new Set();
  offered = [...document.querySelectorAll('main :is(button, a.button, summary, .tabs a, [aria-keyshortcuts])')].filter(element => {
    const name = nameOf(element);
    if (!name || names.has(name) || !seen(element) || element.closest('dialog, table.rows tbody, .article, .history, [popover]')) return false;
    names.add(name);
    return true;
  });
  dialog.querySelector('[data-offers]').replaceChildren(...offered.map((element, i) => {
    const option = document.createElement('div');
    option.role = 'option';
    option.id = `palette-here-${i}`;
    option.dataset.offer = i;
    option.ariaSelected = 'false';
    option.textContent = nameOf(element);
    return option;
  }));
};

const run = (dialog, option) => {
  dialog.close();
  if (option.dataset.href) Blazor.navigateTo(option.dataset.href);
  else if (offered[option.dataset.offer]?.isConnected) use(offered[option.dataset.offer]);
};

function togglePalette() {
  const dialog = document.getElementById('palette');
  if (!dialog) return;
  if (dialog.open) return dialog.close();
  if (openDialog()) return;
  const field = dialog.querySelector('[role="combobox"]');
  if (!dialog.dataset.wired) {
    dialog.dataset.wired = 'yes';
    field.addEventListener('input', () => { choose(dialog, null); narrow(dialog); });
    field.addEventListener('keydown', event => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const options = optionsOf(dialog);
      const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
      if (by && options.length > 0) choose(dialog, options[(at + by + options.length) % options.length]);
      else if (event.key === 'Enter' && options[at]) run(dialog, options[at]);
      else return;
      event.preventDefault();
    });
    dialog.addEventListener('click', event => {
      const option = event.target.closest('[role="option"]');
      if (option) run(dialog, option);
      else if (event.target === dialog) dialog.close();
    });
    // What the server finds is added while somebody types.
    new MutationObserver(() => narrow(dialog)).observe(dialog.querySelector('[data-finds]'), { childList: true, subtree: true });
  }
  offer(dialog);
  dialog.showModal();
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
