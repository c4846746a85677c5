/** What opened a dialog, a panel or a bar; for as long as the layer itself is known. */
const openers = new WeakMap<Element, Element>();

/** The focus goes back there when it goes down with the layer. */
export function rememberOpener(layer: Element, opener: Element | null): void {
  if (opener && opener !== document.body && !layer.contains(opener)) openers.set(layer, targetOf(opener) ?? opener);
}

/** What opened the layer that something is in, also once both are gone from the page. */
export function openerOf(inside: Element): Element | undefined {
  for (let layer: Element | null = inside; layer; layer = layer.parentElement) {
    const opener = openers.get(layer);
    if (opener) return opener;
  }
  return targetOf(inside);
}

/** A menu or popover, and what is in one, goes by the button that it hangs on, which names it. */
function targetOf(inside: Element): Element | undefined {
  const layer = inside.closest('[role="menu"][aria-labelledby], [role="dialog"][aria-labelledby]:not([aria-modal])');
  const id = layer?.getAttribute('aria-labelledby');
  const target = id ? document.getElementById(id) : null;
  return target && !layer?.contains(target) ? target : undefined;
}
