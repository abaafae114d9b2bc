// What the submit page asks of the browser: a paste that goes to no field, a file that is dropped anywhere, Ctrl Enter, and
// which words of the article are selected. HTML has no element for any of them.

/** Follows the page until the returned object's stop is called. */
export const follow = (page, form) => {
  // Looked up anew each time: a submission leaves an empty form behind, with a new box in it.
  const theBox = () => form.querySelector('[data-article-box]');
  const theFile = () => form.querySelector('input[type=file]');
  const gone = new AbortController();
  const on = (where, what, how) => where.addEventListener(what, how, { signal: gone.signal });
  const closed = () => theBox().closest('fieldset:disabled') !== null;

  const put = text => {
    const box = theBox();
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    return page.invokeMethodAsync('Pasted');
  };

  const give = files => {
    const one = new DataTransfer();
    one.items.add(files[0]);
    const file = theFile();
    file.files = one.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
  };

  on(document, 'paste', event => {
    if (closed() || document.querySelector('dialog[open]')) return;
    const inField = event.target.closest?.('input, textarea, select, [contenteditable]');
    const files = event.clipboardData?.files;
    if (files?.length && (!inField || inField === theBox())) {
      event.preventDefault();
      give(files);
    } else if (inField === theBox()) {
      // The browser puts it where the caret stands; after that all of it is read.
      setTimeout(() => page.invokeMethodAsync('Pasted'));
    } else if (!inField) {
      const text = event.clipboardData?.getData('text/plain');
      if (!text?.trim()) return;
      event.preventDefault();
      put(text);
    }
  });

  on(document, 'dragover', event => {
    if (![...event.dataTransfer.types].some(t => t === 'Files' || t === 'text/plain')) return;
    event.preventDefault();
    theBox().classList.add('over');
  });
  on(document, 'dragleave', event => event.relatedTarget || theBox().classList.remove('over'));
  on(document, 'drop', event => {
    theBox().classList.remove('over');
    if (closed()) return event.preventDefault();
    const text = event.dataTransfer.getData('text/uri-list').split('\n').find(line => line && !line.startsWith('#')) || event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length) give(event.dataTransfer.files);
    else if (text && !event.target.closest?.('input, textarea')) put(text);
    else return;
    event.preventDefault();
  });

  on(document, 'keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || closed() || document.querySelector('dialog[open]')) return;
    // The form of a claim by hand is not the article's.
    if (event.target.closest?.('form') && !form.contains(event.target) && !event.target.closest('[data-picker]')) return;
    event.preventDefault();
    // A field tells what was typed in it when it is left.
    const field = document.activeElement;
    if (field?.matches('input:not([type=file], [type=checkbox], [type=radio]), textarea, select')) field.dispatchEvent(new Event('change', { bubbles: true }));
    page.invokeMethodAsync('Forward');
  });

  explain(on);
  correct(on, page);
  return { stop: () => gone.abort() };
};

// Why a candidate was found opens over what stands below it, so that nothing moves: by a click or a tap for as long as one
// likes, and for a look while the pointer rests on its line or the keyboard is there.
const explain = on => {
  const dwell = 350;
  let soon, later;
  const lineOf = target => target.closest?.('.found > summary');
  const ofCandidate = target => target.closest?.('[data-candidate]')?.querySelector('.found[data-look]');
  const shut = details => {
    details.open = false;
    delete details.dataset.look;
  };
  const look = details => {
    if (details.open || document.querySelector('dialog[open]')) return;
    details.dataset.look = '';
    details.open = true;
  };

  on(document, 'pointerover', event => {
    const line = event.pointerType === 'mouse' && lineOf(event.target);
    if (ofCandidate(event.target)) clearTimeout(later);
    clearTimeout(soon);
    if (line) soon = setTimeout(() => look(line.parentElement), dwell);
  });
  on(document, 'pointerout', event => {
    const open = ofCandidate(event.target);
    if (!open || open.closest('[data-candidate]').contains(event.relatedTarget)) return;
    later = setTimeout(() => open.contains(document.activeElement) || shut(open), dwell);
  });
  on(document, 'focusin', event => {
    const line = lineOf(event.target);
    clearTimeout(soon);
    if (line?.matches(':focus-visible')) soon = setTimeout(() => line.matches(':focus') && look(line.parentElement), dwell);
  });
  on(document, 'focusout', event => {
    const open = ofCandidate(event.target);
    if (open && event.relatedTarget && !open.closest('[data-candidate]').contains(event.relatedTarget)) shut(open);
  });
  // A click on what is open for a look keeps it open.
  on(document, 'click', event => {
    const details = lineOf(event.target)?.parentElement;
    clearTimeout(soon);
    if (details?.dataset.look === undefined) return;
    event.preventDefault();
    delete details.dataset.look;
  });
  on(document, 'keydown', event => {
    const open = event.key === 'Escape' && !document.querySelector('dialog[open]') && document.querySelector('.found[open]');
    if (!open) return;
    if (open.contains(document.activeElement)) open.querySelector('summary').focus();
    shut(open);
  });
};

// What was read wrongly: the dialog opens and answers here, so that nobody waits between two keys.
const correct = (on, page) => {
  let number;

  const candidateOf = thing => {
    const of = thing?.dataset?.of;
    return of === undefined ? thing?.closest?.('[data-candidate]') : document.querySelector(`[data-candidate="${of}"]`);
  };

  on(document, 'click', event => {
    const asks = event.target.closest?.('[data-correct]');
    const dialog = document.getElementById('correct');
    if (asks && dialog) {
      const candidate = candidateOf(asks) ?? candidateOf(document.activeElement);
      if (!candidate) return page.invokeMethodAsync('NothingToCorrect');
      number = Number(candidate.dataset.candidate);
      dialog.querySelector('[data-statement]').textContent = candidate.querySelector('.claim')?.textContent ?? '';
      const [fits, wrong] = [candidate.dataset.fits, candidate.dataset.wrong].map(words => (words ?? '').split(' '));
      for (const button of dialog.querySelectorAll('[data-misreading]')) {
        button.hidden = !fits.includes(button.dataset.misreading);
        button.ariaPressed = wrong.includes(button.dataset.misreading);
      }
      dialog.showModal();
    }

    const what = event.target.closest?.('[data-misreading]')?.dataset.misreading;
    if (!what) return;
    dialog.close();
    page.invokeMethodAsync('Correct', number, what, selected(document.querySelector('[data-picker] .article'))?.words ?? null);
  });
};

/** Whether the box holds nothing but an address, and how long what it holds is: the text itself stays here until it is read. */
export const got = box => ({ address: /^\s*https?:\/\/\S+\s*$/i.test(box.value), length: box.value.trim().length });

/** The selected words of the article and where they begin in its text; null when nothing of it is selected. */
export const selected = article => {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return null;
  let words = '', at = -1;
  for (const paragraph of article.querySelectorAll('[data-at]')) {
    if (!range.intersectsNode(paragraph)) continue;
    let offset = Number(paragraph.dataset.at);
    // Numbers, boxes and flags stand between the words and are none of them.
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, node => node.parentElement.closest('[data-beside]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.length;
        if (from < to) {
          if (at < 0) at = offset + from;
          words += node.data.slice(from, to);
        }
      }
      offset += node.length;
    }
    // A claim is read from one place: what is selected beyond its paragraph is left out.
    if (words.trim()) break;
  }
  return words.trim() ? { words: words.trim(), at: at + words.length - words.trimStart().length } : null;
};
