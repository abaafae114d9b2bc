// What the claim's page asks of the browser.

/** The selected words, where they stand in a text that may be quoted; empty otherwise. */
export const selectedWords = () => {
  const selection = getSelection();
  const at = node => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('[data-quotable]');
  return selection && at(selection.anchorNode) && at(selection.anchorNode) === at(selection.focusNode) ? selection.toString().trim() : '';
};
