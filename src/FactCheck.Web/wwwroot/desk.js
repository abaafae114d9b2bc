// The desk's list has no end: the next rows are asked for before somebody gets to the last one. Without this file there is a link.

/** Watches what stands at the ends of the list, and tells the page when one of them comes near. */
export function endless(frame, page) {
  const near = new IntersectionObserver(seen => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) page.invokeMethodAsync(target.dataset.more).catch(() => { /* the page was left meanwhile */ });
  }, { rootMargin: '600px 0px' });
  const look = () => {
    near.disconnect();
    for (const end of frame.querySelectorAll('[data-more]')) near.observe(end);
  };
  look();
  return { look, stop: () => near.disconnect() };
}

/**
 * Puts the focus on a row's claim, in the middle of the window: where somebody was before they opened it.
 * False while the row that stands there is another: then the list is not on the page yet.
 */
export function focusRow(frame, row, address) {
  const link = frame.querySelectorAll('tbody tr')[row]?.querySelector('td.claim a');
  if (link?.getAttribute('href') !== address) return false;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: 'center' });
  return true;
}
