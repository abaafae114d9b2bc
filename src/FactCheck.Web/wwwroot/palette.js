// The command palette: what this page offers, where one can go, and claims and sources by their words. It reads the page
// as it stands, so a page need not list its commands: its buttons, folded forms and forms are the commands. Rendered
// outside of Blazor, which would take away what is written into its list.

const palette = document.getElementById('palette');
const field = palette?.querySelector('input');
const list = palette?.querySelector('[role=listbox]');
const words = palette?.dataset ?? {};

const patience = 10_000;

let row = null;
let found = [];
let asked = 0;

const reachable = thing => thing.checkVisibility({ visibilityProperty: true }) && !thing.disabled && !thing.closest('[inert]');

const nameOf = thing => {
  if (thing.dataset.command) return thing.dataset.command;
  if (thing.ariaLabel) return thing.ariaLabel;
  const copy = thing.cloneNode(true);
  copy.querySelectorAll('kbd, .count').forEach(each => each.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

// The server answers that a row is selected; where it does not, nothing happens, and not later either.
const whenEnabled = (button, then) => {
  const look = new MutationObserver(() => {
    if (button.disabled) return;
    look.disconnect();
    then();
  });
  look.observe(button, { attributeFilter: ['disabled'] });
  setTimeout(() => look.disconnect(), patience);
};

/** What the page offers now: buttons and folded parts; forms by their headings. Of a list, what belongs to the row that had the focus. */
const offers = () => {
  const things = [...document.querySelectorAll('main :is(button, summary, a.button, .tabs a, [data-command])')]
    .filter(thing => reachable(thing) && !thing.closest('.toast') && (!thing.closest('tbody') || thing.closest('tr') === row))
    .map(thing => ({ name: nameOf(thing), kind: words.here, key: thing.dataset.key, run: () => thing.type === 'submit' && thing.form ? thing.focus() : thing.click() }));
  const forms = [...document.querySelectorAll('main section:has(form)')]
    .map(section => ({ heading: section.querySelector('h2, h3'), control: [...section.querySelectorAll('form :is(input:not([type=hidden]), textarea, select, button)')].find(reachable) }))
    .filter(form => form.heading && form.control)
    .map(form => ({ name: nameOf(form.heading), kind: words.here, run: () => form.control.focus() }));
  // A list's commands for selected rows, where none is: for the row that had the focus, which is selected first.
  const pick = row?.querySelector('.pick input:not(:checked)');
  const ofRow = pick && !document.querySelector('main tbody .pick input:checked')
    ? [...document.querySelectorAll('main button[data-of-row]:disabled')]
      .filter(button => (row.dataset.offers ?? '').split(' ').includes(button.dataset.ofRow))
      .map(button => ({ name: nameOf(button), kind: words.row, run: () => { pick.click(); whenEnabled(button, () => button.click()); } }))
    : [];
  const places = [...palette.querySelectorAll('[data-places] a')]
    .map(link => ({ name: link.textContent.trim(), kind: words.go, run: () => link.click() }));
  const seen = new Set();
  return [...forms, ...things, ...ofRow, ...places].filter(each => each.name && !seen.has(each.name) && seen.add(each.name));
};

const draw = () => {
  const typed = field.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  // Read each time: what a page offers may come while somebody types.
  const fits = offers().filter(each => typed.every(word => each.name.toLowerCase().includes(word)));
  const begins = each => typed.length > 0 && each.name.toLowerCase().startsWith(typed[0]);
  fits.sort((a, b) => begins(b) - begins(a));
  const shown = [...fits, ...found];
  list.replaceChildren(...shown.map((each, i) => {
    const option = document.createElement('li');
    option.id = `palette-${i}`;
    option.role = 'option';
    option.ariaSelected = String(i === 0);
    option.run = each.run;
    const name = document.createElement('span');
    name.dir = 'auto';
    name.textContent = each.name;
    const kind = document.createElement('small');
    kind.textContent = each.kind;
    option.append(name, kind);
    return option;
  }));
  field.ariaExpanded = String(shown.length > 0);
  palette.querySelector('[role=status]').textContent = shown.length === 0 ? words.none : '';
  mark(list.firstElementChild);
};

const mark = option => {
  list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
};

const run = option => {
  palette.close();
  option?.run();
};

const go = address => () => {
  const link = document.createElement('a');
  link.href = address;
  palette.append(link);
  link.click();
  link.remove();
};

// Claims and sources, after a pause in typing. Without an answer the commands are still there.
const search = async () => {
  const mine = ++asked;
  const q = field.value.trim();
  const of = async (path, kind, name, address) => {
    const answer = await fetch(`/api/${path}?q=${encodeURIComponent(q)}&limit=6`);
    return answer.ok ? (await answer.json()).rows.map(row => ({ name: name(row), kind, run: go(address(row)) })) : [];
  };
  if (q.length < 2) found = [];
  else {
    await new Promise(done => setTimeout(done, 150));
    if (mine !== asked) return;
    const all = await Promise.all([
      of('claims', words.claim, row => row.statement, row => `/claims/${row.id}`),
      of('sources', words.source, row => row.name, row => `/sources/${row.id}`),
    ]).catch(() => []);
    if (mine !== asked) return;
    found = all.flat();
  }

  draw();
};

palette?.addEventListener('beforetoggle', event => {
  if (event.newState !== 'open') return;
  row = document.activeElement?.closest('main tr');
  found = [];
  field.value = '';
  draw();
});

field?.addEventListener('input', () => {
  draw();
  search();
});

field?.addEventListener('keydown', event => {
  if (event.isComposing) return;
  const at = list.querySelector('[aria-selected=true]');
  const to = { ArrowDown: at?.nextElementSibling ?? list.firstElementChild, ArrowUp: at?.previousElementSibling ?? list.lastElementChild }[event.key];
  if (to) mark(to);
  else if (event.key === 'Enter') run(at);
  else return;
  event.preventDefault();
});

list?.addEventListener('click', event => run(event.target.closest('[role=option]')));
