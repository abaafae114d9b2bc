// Single keys for checking attributions one after another, with their off switch. Everything else works without this file.

const off = 'factcheck.keys.off';

export const keysAreOn = () => localStorage.getItem(off) === null;

export const switchKeys = on => on ? localStorage.removeItem(off) : localStorage.setItem(off, 'yes');

/** Tells the page which of its keys was pressed, unless somebody is typing, choosing or holding another key. */
export function listen(page) {
  const known = ['1', '2', '3', 'j', 'k', 'ArrowDown', 'ArrowUp'];
  const pressed = event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!known.includes(event.key) || !keysAreOn()) return;
    if (event.target.closest?.('input:not([type=checkbox]), select, textarea, [contenteditable], dialog, [popover]')) return;
    event.preventDefault();
    event.stopPropagation();
    page.invokeMethodAsync('Pressed', event.key);
  };
  // Before the keys that every list has: here j and k move the current row.
  document.addEventListener('keydown', pressed, true);
  return { stop: () => document.removeEventListener('keydown', pressed, true) };
}

/** Brings a row of a table into sight. */
export const show = (table, row) => document.getElementById(table)?.tBodies[0].rows[row]?.scrollIntoView({ block: 'nearest' });
