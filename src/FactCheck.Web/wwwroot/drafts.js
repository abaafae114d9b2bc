// Keeps what somebody types in fields marked data-draft, in this browser, per person and claim: a reload, a lost
// connection or a closed window takes no words. Nothing leaves the browser, and what was sent is forgotten here.

const prefix = 'factcheck.draft.';

// A full or forbidden store must not stop anybody from typing.
const store = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch { /* typed words then live as long as the page */ }
};

const stored = key => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

/**
 * @param owner  person and claim
 * @param note   an empty element with role=status that says what came back
 */
export function watch(owner, note) {
  // The page was left while this was on its way.
  if (!note) return { clear: () => {}, stop: () => {} };
  const key = field => `${prefix}${owner}/${field.dataset.draft}`;
  const seen = new WeakMap();               // what stood in a field before anybody typed here
  const back = new Set();

  const restore = field => {
    if (seen.has(field)) return;
    seen.set(field, field.value);
    const draft = stored(key(field));
    if (!draft || draft.text === field.value) return;
    // Where something else stands there by now, it is not overwritten; what was typed is shown beside it, and kept until thrown away.
    if (field.value !== '' && field.value !== draft.base) {
      store(`${key(field)}/earlier`, draft);
      store(key(field), null);
      say();
      return;
    }
    field.value = draft.text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    back.add(field);
    field.closest('details')?.setAttribute('open', '');
    say();
  };

  const say = () => {
    note.replaceChildren(...earlier());
    if (back.size === 0) return;
    const words = document.createElement('p');
    words.textContent = note.dataset.restored;
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'quiet';
    away.textContent = note.dataset.discard;
    away.addEventListener('click', () => {
      for (const field of back) {
        store(key(field), null);
        field.value = seen.get(field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        store(key(field), null);
      }
      back.clear();
      say();
    });
    note.append(words, away);
  };

  // Words for which there is no field any more that holds what they were typed over.
  const earlier = () => Object.keys(localStorage).filter(name => name.startsWith(`${prefix}${owner}/`) && name.endsWith('/earlier')).map(name => {
    const [frame, words, text, away] = ['div', 'p', 'textarea', 'button'].map(each => document.createElement(each));
    words.textContent = text.ariaLabel = note.dataset.earlier;
    text.readOnly = true;
    text.value = stored(name)?.text ?? '';
    away.type = 'button';
    away.className = 'quiet';
    away.textContent = note.dataset.discard;
    away.addEventListener('click', () => { store(name, null); say(); });
    frame.append(words, text, away);
    return frame;
  });

  const typed = event => {
    const field = event.target;
    if (!field.dataset?.draft) return;
    const base = seen.get(field) ?? '';
    store(key(field), field.value === base || field.value === '' ? null : { base, text: field.value });
  };

  const all = () => document.querySelectorAll('main [data-draft]').forEach(restore);
  const forms = new MutationObserver(all);
  document.addEventListener('input', typed);
  forms.observe(document.getElementById('main'), { childList: true, subtree: true });
  all();
  say();
  return {
    /** A form was sent: its drafts are on record now. */
    clear: form => {
      for (const name of Object.keys(localStorage)) if (name.startsWith(`${prefix}${owner}/${form}/`) && !name.endsWith('/earlier')) localStorage.removeItem(name);
      for (const field of back) if (field.dataset.draft.startsWith(`${form}/`)) back.delete(field);
      document.querySelectorAll('main [data-draft]').forEach(field => field.dataset.draft.startsWith(`${form}/`) && seen.set(field, field.value));
      say();
    },
    stop: () => {
      document.removeEventListener('input', typed);
      forms.disconnect();
    },
  };
}
