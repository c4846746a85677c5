/** Where something stood that is gone: what stands there now comes after `before` in `parent`. */
export interface Place {
  parent: Node;
  before: Node | null;
  /** The whole list went with it. */
  isOfList: boolean;
}

const lists = 'ul, ol, table, tbody, [role="list"], [role="grid"], [role="treegrid"], [role="rowgroup"]';
const parts = 'section, article, aside, main, fieldset, [role="dialog"], [role="region"], [role="tabpanel"]';
const headings = 'h1, h2, h3, h4, h5, h6, legend';
// What chooses files is hidden, and pressed by a button beside it.
const stops =
  'a[href], button, input:not([type="hidden"], [type="file"]), select, textarea, [tabindex="0"], [role="row"][tabindex], summary';

/** What is removed and inserted is told in order; a place moves along with what surrounds it. */
export function placeAfter(
  gone: Node,
  known: Place | undefined,
  records: readonly MutationRecord[],
): Place | undefined {
  let place = known;
  for (const { target, removedNodes, previousSibling } of records) {
    for (const removed of removedNodes) {
      if (removed.contains(gone)) {
        const list = gone instanceof Element ? gone.closest(lists) : null;
        place = { parent: target, before: previousSibling, isOfList: list !== null && removed.contains(list) };
      } else if (place && removed.contains(place.parent)) {
        place = { ...place, parent: target, before: previousSibling };
      } else if (place && removed === place.before) {
        place = { ...place, before: previousSibling };
      }
    }
  }
  return place;
}

/** Whether it can have the focus just now: a button that is busy cannot. */
export const canHold = (element: Element): boolean =>
  element instanceof HTMLElement &&
  !element.matches(':disabled') &&
  element.closest('[inert], [hidden]') === null &&
  (element.checkVisibility?.() ?? true);

const stopIn = (node: Node | null): HTMLElement | undefined => {
  if (!(node instanceof HTMLElement)) return undefined;
  if (node.matches(stops) && canHold(node)) return node;
  return [...node.querySelectorAll<HTMLElement>(stops)].find(canHold);
};

function stopBeside(parent: Node, before: Node | null, isBackwards: boolean): HTMLElement | undefined {
  let node = isBackwards ? before : before ? before.nextSibling : parent.firstChild;
  for (; node; node = isBackwards ? node.previousSibling : node.nextSibling) {
    const stop = stopIn(node);
    if (stop) return stop;
  }
  return undefined;
}

/** A panel that stands where another one stood goes on from the same button: one walks through rows with it. */
export function successorOf(gone: Element, { parent, before }: Place): HTMLElement | undefined {
  const now = before ? before.nextSibling : parent.firstChild;
  if (!gone.closest('aside') || !(now instanceof HTMLElement) || !now.matches('aside')) return undefined;
  const label = gone.getAttribute('aria-label');
  const same = label === null ? undefined : [...now.querySelectorAll<HTMLElement>('[aria-label]')];
  return same?.find((button) => button.getAttribute('aria-label') === label && canHold(button)) ?? now;
}

const headingOf = (part: Element) => [...part.querySelectorAll<HTMLElement>(headings)].find(canHold);

/**
 * What comes next: what stands there now or after it; in a list else what comes before; else the heading of the part of
 * the page, so that one hears where one is.
 */
export function heirOf({ parent, before, isOfList }: Place): HTMLElement | undefined {
  let wantsHeading = isOfList;
  let last = before;
  for (let level: Node | null = parent; level; last = level, level = level.parentNode) {
    if (!(level instanceof Element)) return undefined;
    const isList = level.matches(lists);
    if (!wantsHeading) {
      const stop = stopBeside(level, last, false) ?? (isList ? stopBeside(level, last, true) : undefined);
      if (stop) return stop;
    }
    wantsHeading ||= isList;
    const heading = level.matches(parts) ? headingOf(level) : undefined;
    if (heading) return heading;
    if (level.matches('main') && level instanceof HTMLElement) return level;
  }
  return undefined;
}
