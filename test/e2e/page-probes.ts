// These functions run in the page, from their source text: each stands alone. While a dialog is open, what is behind it is
// out of reach by intent.

/** Elements that reach out of the window sideways, but parts of tables and other regions that scroll by themselves. */
export function findOverflow(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const describe = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`;
  const scrollsByItself = (element: Element): boolean => {
    for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
      const { overflowX } = getComputedStyle(parent);
      if (parent !== document.documentElement && parent !== document.body && /auto|scroll/.test(overflowX))
        return true;
    }
    return false;
  };
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest('.govuk-visually-hidden, .govuk-skip-link') !== null;
  const found: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (isHidden(element) || scrollsByItself(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > width + 1)
      found.push(`reaches from ${Math.round(left)} to ${Math.round(right)}: ${describe(element)}`);
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    if (isCut || textOverflow === 'ellipsis') found.push(`cut off: ${describe(element)}`);
  }
  if (document.documentElement.scrollWidth > width)
    found.push(`the page scrolls sideways to ${document.documentElement.scrollWidth}`);
  return found;
}

/** Whatever can be pressed and, scrolled to, lies under something else. */
export function findCoveredTargets(): readonly string[] {
  const found: string[] = [];
  const reachable = document.querySelector('dialog:modal') ?? document;
  for (const element of reachable.querySelectorAll(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary',
  )) {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const isHidden = !element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    if (isHidden || element.closest('.govuk-visually-hidden, .govuk-skip-link, [inert]') !== null) continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    if (box === undefined) continue;
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isHit =
      hit !== null && (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true);
    if (!isHit) found.push(`${element.outerHTML.slice(0, 120)} lies under ${hit?.outerHTML.slice(0, 120)}`);
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  return found;
}

/** Whatever can be pressed and is smaller than 24 pixels either way, but links within a sentence. */
export function findSmallTargets(): readonly string[] {
  const found: string[] = [];
  const reachable = document.querySelector('dialog:modal') ?? document;
  for (const element of reachable.querySelectorAll(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.govuk-visually-hidden, .govuk-skip-link') !== null) continue;
    const ownText = element.textContent?.trim() ?? '';
    const around = element.parentElement?.textContent?.trim() ?? '';
    const isInSentence =
      element.matches('a') && getComputedStyle(element).display === 'inline' && around !== ownText;
    if (isInSentence) continue;
    const { width, height } = element.getBoundingClientRect();
    // Half a pixel of rounding.
    if (width < 23.5 || height < 23.5) {
      found.push(`${Math.round(width)} by ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}

interface TabStop {
  /** All radio buttons of a group are one stop. */
  readonly mark: string;
  readonly description: string;
  /** Whether it looks other than without the focus. */
  readonly isVisible: boolean;
}

/**
 * `all` gives every element that the Tab key should reach, and notes how each looks without the focus; `focused`, after
 * it, gives the one that has the focus.
 */
export function tabStops(which: 'all' | 'focused'): readonly TabStop[] {
  const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  // The focus may show on the element, on its label (radio buttons) or on the parts that a style sheet adds to either.
  const lookOf = (element: Element): string => {
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
    const looks = [element, label].flatMap((part) =>
      part === null ? [] : [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)),
    );
    return looks
      .map((look) =>
        [look.outline, look.boxShadow, look.backgroundColor, look.borderColor, look.borderWidth].join(' '),
      )
      .join('; ');
  };
  const stopOf = (element: Element, index: number): TabStop => ({
    mark:
      element instanceof HTMLInputElement && element.type === 'radio'
        ? `group ${element.name}`
        : (element.getAttribute('data-tab-stop') ?? `element ${index}`),
    description: `<${element.tagName.toLowerCase()} id="${element.id}"> ${element.textContent?.trim().slice(0, 60)}`,
    isVisible: element.getAttribute('data-unfocused-look') !== lookOf(element),
  });

  if (which === 'focused') {
    const focused = document.activeElement;
    return focused === null || focused === document.body ? [] : [stopOf(focused, -1)];
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return [...(document.querySelector('dialog:modal') ?? document).querySelectorAll(selector)]
    .filter(
      (element) =>
        !element.matches(':disabled, [inert] *') && element.checkVisibility({ visibilityProperty: true }),
    )
    .map((element, index) => {
      const stop = stopOf(element, index);
      element.setAttribute('data-tab-stop', stop.mark);
      element.setAttribute('data-unfocused-look', lookOf(element));
      return stop;
    });
}
