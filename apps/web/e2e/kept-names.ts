import type { Page } from 'playwright-core';
import { misfitsHere } from './misfits.ts';
import { settled } from './traffic.ts';

/**
 * What hostile names have broken of the page as it stands: it is too wide, a control is pushed out of reach or lies below
 * something else, or a name turns around what stands beside it. `names` are the texts that may stand alone in an attribute.
 */
export async function brokenByNames(page: Page, names: readonly string[]): Promise<string[]> {
  await settled(page);
  return [
    ...(await page.evaluate(misfitsHere)),
    ...(await page.evaluate(lostControlsHere)),
    ...(await page.evaluate(turnedHere, names)),
  ];
}

/** Runs in the page. A control may be scrolled to; what is cut away, or lies below other text, cannot be pressed. */
function lostControlsHere(): string[] {
  const layers = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].filter((one) => one.clientWidth > 0);
  const layer = layers.at(-1) ?? document.body;
  const controls = [...layer.querySelectorAll<HTMLElement>('button, a[href], input, textarea, [role="tab"]')];
  const saidAs = (part: Element) => `“${(part.ariaLabel || part.textContent || part.tagName).trim().slice(0, 50)}”`;
  const cutBy = (part: Element, x: number): Element | undefined => {
    for (let around = part.parentElement; around; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around);
      if (overflowX === 'auto' || overflowX === 'scroll') return undefined;
      const { left, right } = around.getBoundingClientRect();
      if (overflowX !== 'visible' && (x < left || x > right)) return around;
    }
    return undefined;
  };
  const isHeld = (part: Element): boolean => {
    for (let around: Element | null = part; around && around !== layer; around = around.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(around).position)) return true;
    }
    return false;
  };
  const isScrolledAway = (part: Element, y: number): boolean => {
    for (let around = part.parentElement; around; around = around.parentElement) {
      const { top, bottom } = around.getBoundingClientRect();
      if (getComputedStyle(around).overflowY !== 'visible' && (y < top || y > bottom)) return true;
    }
    return false;
  };
  return controls.flatMap((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isHidden =
      width < 2 || height < 2 || getComputedStyle(part).visibility !== 'visible' || part.closest('[inert]');
    if (isHidden || isScrolledAway(part, y)) return [];
    if (cutBy(part, x)) return [`the control ${saidAs(part)} is pushed out of sight`];
    const over = x < innerWidth && y < innerHeight && x > 0 && y > 0 ? document.elementFromPoint(x, y) : null;
    // What stays in sight while the page scrolls lies over everything once in a while.
    const isFree =
      !over ||
      isHeld(over) ||
      part.contains(over) ||
      over.contains(part) ||
      !over.closest('main, [role="dialog"], aside') ||
      over.closest('label')?.contains(part);
    const isText = over && [...over.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    return isFree || !isText || over.closest('button, a[href], label') === part
      ? []
      : [`the text ${saidAs(over)} lies over the control ${saidAs(part)}`];
  });
}

/** Runs in the page. In a sentence a name stands between isolates, alone it has its own direction. */
function turnedHere(names: readonly string[]): string[] {
  const isolates = /\u2068[^\u2069]*\u2069/g;
  const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  const turns = (text: string) => rightToLeft.test(text.replace(isolates, ''));
  const flaws: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const around = node.parentElement;
    if (!around || !turns(node.textContent ?? '') || around.closest('bdi, [dir="auto"], textarea, script, svg'))
      continue;
    if (getComputedStyle(around).unicodeBidi === 'plaintext') continue;
    flaws.push(`a name turns what stands beside it: ${around.outerHTML.slice(0, 160)}`);
  }
  for (const name of ['aria-label', 'title', 'alt']) {
    for (const part of document.querySelectorAll(`[${name}]`)) {
      const text = part.getAttribute(name) ?? '';
      if (turns(text) && !names.some((one) => one.startsWith(text)))
        flaws.push(`${name} is turned around: ${text.slice(0, 160)}`);
    }
  }
  return flaws;
}
