import { focusOn } from './focus-on.ts';
import { openerOf } from './openers.ts';
import { canHold, heirOf, type Place, placeAfter, successorOf } from './place.ts';

/**
 * The focus is never lost. What had it and is gone hands it on: a layer to what opened it, everything else to what comes
 * next where it stood; what was only busy gets it back. Whoever presses beside everything wants it nowhere.
 */
export class FocusKeeper {
  #held: Element | undefined;
  /** What is held is there and could not have the focus; it gets it back as soon as it can. */
  #isOwed = false;
  #isPressing = false;
  #frame: number | undefined;
  readonly #places = new WeakMap<Element, Place>();
  readonly #leaving = new AbortController();
  readonly #observer = new MutationObserver((records) => this.#notice(records));

  constructor() {
    const { signal } = this.#leaving;
    const pressing = (is: boolean) => () => {
      this.#isPressing = is;
    };
    document.addEventListener('focusin', ({ target }) => target instanceof Element && this.#hold(target), { signal });
    document.addEventListener('focusout', () => this.#isPressing && this.#forget(), { signal });
    document.addEventListener('pointerdown', pressing(true), { signal, capture: true });
    document.addEventListener('pointerup', pressing(false), { signal, capture: true });
    document.addEventListener('pointercancel', pressing(false), { signal, capture: true });
    const attributeFilter = ['disabled', 'hidden', 'inert', 'style'];
    this.#observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter });
  }

  leave(): void {
    this.#leaving.abort();
    this.#observer.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #hold(element: Element): void {
    this.#held = element;
    this.#isOwed = false;
    this.#places.delete(element);
  }

  #forget(): void {
    this.#held = undefined;
  }

  #notice(records: readonly MutationRecord[]): void {
    const held = this.#held;
    if (!held) return;
    for (const link of chainOf(held)) {
      const place = placeAfter(link, this.#places.get(link), records);
      if (place) this.#places.set(link, place);
    }
    const isTouched = records.some(({ type, target }) => type === 'attributes' && target.contains(held));
    if (this.#places.has(held) || (isTouched && !canHold(held))) this.#isOwed = true;
    // What is drawn may ask for the focus itself, and a dialog goes before what lies below it is drawn again.
    if (isLost()) this.#frame ??= requestAnimationFrame(() => this.#settle());
  }

  #settle(): void {
    this.#frame = undefined;
    const held = this.#held;
    if (!held || !isLost()) return;
    const chain = chainOf(held);
    const there = chain.find((link) => link.isConnected);
    const next = there === held ? undefined : this.#successorOf(held);
    if (next) focusOn(next);
    else if (there) this.#giveBack(there);
    else this.#passOn(chain);
  }

  #successorOf(gone: Element): HTMLElement | undefined {
    const place = this.#places.get(gone);
    return place && successorOf(gone, place);
  }

  #passOn(chain: readonly Element[]): void {
    const last = chain.findLast((link) => this.#places.has(link));
    const place = last && this.#places.get(last);
    const heir = (place && heirOf(place)) ?? document.querySelector('main');
    if (heir) focusOn(heir);
  }

  #giveBack(element: Element): void {
    if (element !== this.#held) {
      this.#hold(element);
      this.#isOwed = true;
    }
    if (this.#isOwed && element instanceof HTMLElement && canHold(element)) focusOn(element);
  }
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** What has the focus, and what opened the layers that it is in, one after the other. */
function chainOf(held: Element): Element[] {
  const chain: Element[] = [];
  for (let link: Element | undefined = held; link && !chain.includes(link); link = openerOf(link)) chain.push(link);
  return chain;
}
