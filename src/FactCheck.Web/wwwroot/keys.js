// Every shortcut of every page. A page names its own on the things that they reach: data-key="a" on a button, a link or a
// field. So each key has something to see and to click, the help lists what works here without a list of its own, and a
// page needs no script. A key presses a button and follows a link; it only leads to what sends a form, which Enter sends.

import { later } from './early.js';

const on = () => document.documentElement.dataset.keys !== 'off';

const reachable = thing => thing.checkVisibility({ visibilityProperty: true }) && !thing.disabled && !thing.closest('[inert]');

const writes = thing => thing.closest?.('input:not([type=checkbox], [type=radio], [type=button], [type=submit]), select, textarea, [contenteditable]');

// A letter by its place where the alphabet is another: о on a Ukrainian keyboard is the key that says j on a Latin one.
const named = event => {
  if (event.key.length > 1) return event.key;
  if (/[^\x20-\x7e]/.test(event.key) && /^Key[A-Z]$/.test(event.code)) return event.code[3].toLowerCase();
  return event.shiftKey ? event.key : event.key.toLowerCase();
};

const rows = () => [...document.querySelectorAll('main table.rows tbody tr')].filter(reachable);

const linkOf = row => row.querySelector('td.claim a, th a, a');

const show = dialog => dialog.open || dialog.showModal();

const step = by => {
  const all = rows();
  const at = all.indexOf(document.activeElement?.closest('tr'));
  const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  if (!all[to]) return false;
  (linkOf(all[to]) ?? all[to].querySelector('input, button'))?.focus();
  return true;
};

// A list where Tab stops at one row alone: from there the arrows go to the others, also where single keys are off, and
// the page's own way down and up is not asked.
const inList = thing => thing.closest?.('table.rows:has([tabindex="-1"]) tbody');

// What works on every page that has the things for it; each answers whether it did something.
const everywhere = {
  j: () => step(1),
  k: () => step(-1),
  x: () => {
    const pick = document.activeElement?.closest('tr')?.querySelector('.pick input');
    pick?.click();
    return pick;
  },
  '/': () => {
    const field = [...document.querySelectorAll('main input[type=search]')].find(reachable);
    field?.select();
    field?.focus();
    return field;
  },
  '?': () => {
    show(document.getElementById('keys'));
    return true;
  },
  t: () => {
    const root = document.documentElement.dataset;
    if (root.times) delete root.times;
    else root.times = 'exact';
    return true;
  },
  // Where nothing has the focus, the first of the list is meant.
  Enter: event => {
    if (!event.target.matches('body, main, h1')) return false;
    const first = rows()[0];
    if (first) linkOf(first)?.click();
    return first;
  },
};

const press = thing => {
  if (writes(thing) || (thing.type === 'submit' && thing.form)) {
    thing.focus();
    thing.scrollIntoView({ block: 'nearest' });
  } else thing.click();
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.key === 'k' || event.code === 'KeyK')) {
    const palette = document.getElementById('palette');
    if (!palette || document.querySelector('dialog[open]:not(#palette)')) return;
    event.preventDefault();
    if (palette.open) palette.close();
    else show(palette);
    return;
  }

  if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  const by = inList(event.target) && ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (on() && { j: 1, k: -1 }[named(event)]));
  if (by) {
    event.preventDefault();
    step(by);
    return;
  }

  if (!on()) return;
  const dialog = document.querySelector('dialog[open]');
  if (!dialog && later(event)) {
    event.preventDefault();
    return;
  }

  const key = named(event);
  const thing = [...(dialog ?? document).querySelectorAll('[data-key]')].find(each => each.dataset.key === key && reachable(each));
  // Held down, a key gives its answer once; going through a list may repeat.
  if (event.repeat && (thing ? !'jk'.includes(key) : key.length === 1 && !'jk'.includes(key))) return;
  if (thing) press(thing);
  else if (dialog || !everywhere[key]?.(event)) return;
  event.preventDefault();
});

// <button data-dialog="palette"> opens it; the form inside closes it by itself.
document.addEventListener('click', event => {
  const name = event.target.closest?.('[data-dialog]')?.dataset.dialog;
  if (name) show(document.getElementById(name));
});

const nameOf = thing => {
  if (thing.ariaLabel) return thing.ariaLabel;
  const copy = (thing.labels?.[0] ?? thing).cloneNode(true);
  copy.querySelectorAll('kbd, select, input').forEach(each => each.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

// The help, as it opens: of what works everywhere, what this page has the things for; and what the page has of its own.
document.getElementById('keys')?.addEventListener('beforetoggle', event => {
  if (event.newState !== 'open') return;
  const help = event.target;
  help.querySelectorAll('[data-needs]').forEach(line => line.hidden = !document.querySelector(line.dataset.needs));
  const here = help.querySelector('[data-here]');
  const line = help.querySelector('template').content;
  const own = [...document.querySelectorAll('main [data-key]')].filter(reachable).map(thing => {
    const copy = line.cloneNode(true);
    copy.querySelector('kbd').textContent = thing.dataset.key;
    copy.querySelector('dd').append(nameOf(thing));
    return copy;
  });
  here.replaceChildren(...own);
  here.hidden = own.length === 0;
});
