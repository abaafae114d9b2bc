// What HTML and Blazor leave to script. Blazor imports this file too; a module runs once.

/** The text of a field as a stream, with a byte-order mark before it: Blazor refuses an empty stream. */
export const textOf = field => new Blob(['\uFEFF', field.value]);

/** Opens a dialog as a modal one. */
export const open = dialog => dialog.open || dialog.showModal();

export const close = dialog => dialog.close();

/** Where a picture of one review is wider than its frame, it begins where the review stands. The page itself stays where it is. */
export const toHere = frame => {
  const here = frame.querySelector('.here.visited')?.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  if (here) frame.scrollLeft += here.left + here.width / 2 - seen.left - seen.width / 2;
};

document.querySelectorAll('.flow-frame').forEach(toHere);

/** True when the text is on the clipboard now. */
export const copy = text => navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false;

// The connection boxes work when Blazor does not.
document.addEventListener('click', async event => {
  const action = event.target.closest?.('[data-connection]')?.dataset.connection;
  if (action === 'reload') location.reload();
  if (action === 'retry' && !await Blazor.reconnect() && !await Blazor.resumeCircuit?.()) location.reload();
});

// Blazor's router takes a link to a place on the page for a navigation, and leaves the focus where it was.
document.addEventListener('click', event => {
  if (!event.target.closest?.('.skip')) return;
  event.preventDefault();
  document.getElementById('main')?.focus();
}, true);

// In a list of rows, and only while the focus is in it: j and k go down and up, x selects.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !['j', 'k', 'x'].includes(event.key)) return;
  const row = event.target.closest?.('table.rows tbody tr');
  if (!row || event.target.matches('input:not([type="checkbox"]), select, textarea')) return;
  event.preventDefault();
  if (event.key === 'x') row.querySelector('.pick input')?.click();
  else (event.key === 'j' ? row.nextElementSibling : row.previousElementSibling)?.querySelector('td.claim a')?.focus();
});
