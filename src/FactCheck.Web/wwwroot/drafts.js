// Keeps what somebody types, chooses and ticks in fields marked data-draft="FORM/FIELD", and what a page keeps by a name of
// that kind, in this browser, per person and page: a reload, a lost connection or a closed window takes nothing. It never
// leaves the browser, and what was sent is forgotten here. Radio buttons of one choice share a name; a box has one of its
// own. Each window keeps drafts of its own, and takes over a form that a window left behind which is gone.

import { before, isChoice, noteBefore, read, write } from './fields.js';

const prefix = 'factcheck.draft.';

const stored = key => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

// This window, also after it is loaded again.
const here = (() => {
  try {
    return sessionStorage['factcheck.window'] ??= crypto.randomUUID?.() ?? `${Math.random()}`.slice(2);
  } catch {
    return 'one';
  }
})();

const lock = 'factcheck.window.';
navigator.locks?.request(lock + here, () => new Promise(() => {}));

const openWindows = async () => new Set((await navigator.locks?.query())?.held.filter(held => held.name.startsWith(lock)).map(held => held.name.slice(lock.length)) ?? []);

const names = () => {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
};

// Who watches this window's page; of a page whose connection was lost for good, nobody says that it was left.
let watching;

/**
 * @param owner  person and page
 * @param note   an empty element with role=status that says what came back, and what could not be kept
 * @param page   told by ThrownAway when somebody throws away what came back; may be missing
 */
export async function watch(owner, note, page) {
  // The page was left while this was on its way.
  if (!note) return { keep: () => false, kept: () => null, clear: () => {}, stop: () => {} };
  watching?.stop();
  const begin = `${prefix}${owner}/`;
  const key = name => `${begin}${name}@${here}`;
  const seen = new WeakSet();               // fields that were looked at
  const back = new Map();                   // by name: the field in which something is back; null where the page has it
  const open = await openWindows();
  const looked = new Set();
  const lost = new Set();                   // keys of what could not be kept

  // A full or forbidden store must not stop anybody from typing, but whoever types is told.
  const store = (key, value) => {
    const before = lost.size;
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      lost.delete(key);
    } catch {
      lost.add(key);
    }
    if (before === 0 !== (lost.size === 0)) say();
    return !lost.has(key);
  };

  // A form that a closed window left becomes this one's, whole: two articles must not be mixed. The newest comes first.
  const takeOver = form => {
    if (looked.has(form)) return;
    looked.add(form);
    const left = new Map();
    for (const name of names()) {
      const at = name.lastIndexOf('@');
      if (!name.startsWith(`${begin}${form}/`) || at < 0 || name.endsWith('/earlier')) continue;
      const from = name.slice(at + 1);
      if (from === here) return;
      if (!open.has(from)) left.set(from, [...left.get(from) ?? [], { name, draft: stored(name) }]);
    }

    const newest = [...left.values()].sort((a, b) => Math.max(...b.map(each => each.draft?.at ?? 0)) - Math.max(...a.map(each => each.draft?.at ?? 0)))[0];
    for (const { name, draft } of newest ?? []) {
      store(name, null);
      if (draft) store(name.slice(0, name.lastIndexOf('@') + 1) + here, draft);
    }
  };

  const draftOf = name => {
    takeOver(name.split('/')[0]);
    return stored(key(name));
  };

  const restore = field => {
    if (seen.has(field)) return;
    seen.add(field);
    noteBefore(field);
    const draft = draftOf(field.dataset.draft);
    // What was typed before this script came is kept from now on.
    if (!draft) return keep(field);
    if (draft.text === read(field)) return before.set(field, draft.base);
    if (isChoice(field)) {
      // Of radio buttons, the one that was chosen; a box, as it was left.
      if (field.type === 'radio' && draft.text !== field.value) return;
    } else if (field.value !== '' && field.value !== draft.base) {
      // Where something else stands there by now, it is not overwritten; what was typed is shown beside it, and kept until thrown away.
      store(`${begin}${field.dataset.draft}/earlier`, draft);
      store(key(field.dataset.draft), null);
      say();
      return;
    }

    write(field, draft.text);
    back.set(field.dataset.draft, field);
    field.closest('details')?.setAttribute('open', '');
    say();
  };

  const say = () => {
    note.replaceChildren(...earlier());
    if (lost.size > 0) {
      const words = document.createElement('p');
      words.textContent = note.dataset.lost;
      note.append(words);
    }

    if (back.size === 0) return;
    const words = document.createElement('p');
    words.textContent = note.dataset.restored;
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'quiet';
    away.textContent = note.dataset.discard;
    away.addEventListener('click', () => {
      for (const [name, field] of back) {
        // A choice cannot be unmade, only made again: where none was made before, this one stays.
        if (field && (field.type !== 'radio' || before.get(field))) write(field, before.get(field));
        store(key(name), null);
      }
      back.clear();
      say();
      page?.invokeMethodAsync('ThrownAway');
    });
    note.append(words, away);
  };

  // Words for which there is no field any more that holds what they were typed over.
  const earlier = () => names().filter(name => name.startsWith(begin) && name.endsWith('/earlier')).map(name => {
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

  const keepField = event => {
    const field = event.target;
    if (note.isConnected && field.dataset?.draft && (event.type === 'change') === isChoice(field)) keep(field);
  };

  const keep = field => {
    const base = before.get(field) ?? '';
    const text = read(field);
    store(key(field.dataset.draft), text === base || (text === '' && !isChoice(field)) ? null : { base, text, at: Date.now() });
  };

  // The next page is drawn before anybody says that this one was left: its fields are not this one's.
  const all = () => note.isConnected && document.querySelectorAll('main [data-draft]').forEach(restore);
  const forms = new MutationObserver(all);
  document.addEventListener('input', keepField);
  document.addEventListener('change', keepField);
  forms.observe(document.getElementById('main'), { childList: true, subtree: true });
  all();
  say();
  return watching = {
    /** What the page itself keeps by a name, or no longer where it is null; false where it cannot be kept. */
    keep: (name, text) => store(key(name), text === null ? null : { base: '', text, at: Date.now() }),

    /** What was kept so, perhaps by a window that is gone; null for nothing. */
    kept: name => {
      const text = draftOf(name)?.text ?? null;
      if (text !== null) back.set(name, null);
      say();
      return text;
    },

    /** A form, or a part of it, was sent: its drafts are on record now. What another window holds is not. */
    clear: form => {
      const isOf = name => name === form || name.startsWith(`${form}/`);
      for (const name of [...names(), ...lost]) if (name.startsWith(begin) && name.endsWith(`@${here}`) && isOf(name.slice(begin.length, name.lastIndexOf('@')))) store(name, null);
      for (const name of back.keys()) if (isOf(name)) back.delete(name);
      // What stands in them now is known when the page has been drawn again.
      document.querySelectorAll('main [data-draft]').forEach(field => isOf(field.dataset.draft) && (seen.delete(field), before.delete(field)));
      say();
    },
    stop: () => {
      document.removeEventListener('input', keepField);
      document.removeEventListener('change', keepField);
      forms.disconnect();
    },
  };
}
