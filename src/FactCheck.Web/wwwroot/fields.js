// What stands in a field, as words, and how it is put there so that the page takes note of it.

export const isChoice = field => field.type === 'radio' || field.type === 'checkbox';

/** Of radio buttons, only the chosen one speaks. */
export const read = field => isChoice(field) ? (field.checked ? field.value : '') : field.value;

/** What stood in a field before anybody typed in it here. */
export const before = new WeakMap();

document.addEventListener('focusin', ({ target }) => target.dataset?.draft && !before.has(target) && before.set(target, read(target)), true);

export const write = (field, words) => {
  if (isChoice(field)) field.checked = words === field.value;
  else field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
