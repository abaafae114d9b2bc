// What stands in a field, as words, and how it is put there so that the page takes note of it.

export const isChoice = field => field.type === 'radio' || field.type === 'checkbox';

/** Of radio buttons, only the chosen one speaks. */
export const read = field => isChoice(field) ? (field.checked ? field.value : '') : field.value;

/** What stood in a field before anybody typed in it here; noted once, by whoever comes to it first. */
export const before = new WeakMap();

export const noteBefore = field => before.has(field) || before.set(field, read(field));

document.addEventListener('focusin', ({ target }) => target.dataset?.draft && noteBefore(target), true);

export const write = (field, words) => {
  if (isChoice(field)) field.checked = words === field.value;
  else field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
