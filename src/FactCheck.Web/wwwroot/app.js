// Single keys for checking attributions one after another, with their off switch. Everything else works without this file.

const off = "factcheck.keys.off";

export const keysAreOn = () => localStorage.getItem(off) === null;

export const switchKeys = on => on ? localStorage.removeItem(off) : localStorage.setItem(off, "yes");

/** Tells the page which of its keys was pressed, unless somebody is typing, choosing or holding another key. */
export function listen(page) {
  const known = ["1", "2", "3", "j", "k", "ArrowDown", "ArrowUp"];
  const pressed = event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!known.includes(event.key) || !keysAreOn()) return;
    if (event.target.closest?.("input:not([type=checkbox]), select, textarea, [contenteditable], dialog, [popover]")) return;
    event.preventDefault();
    page.invokeMethodAsync("Pressed", event.key);
  };
  document.addEventListener("keydown", pressed);
  return { stop: () => document.removeEventListener("keydown", pressed) };
}

/** Brings a row of a table into sight. */
export const show = (table, row) => document.getElementById(table)?.tBodies[0].rows[row]?.scrollIntoView({ block: "nearest" });

/** True when the text is on the clipboard now. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
