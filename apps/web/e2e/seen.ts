import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { layers } from './accessibility.ts';

const results = join(import.meta.dirname, 'results');
/** Of a page that answers nothing any more not much can be said, in milliseconds. */
const patience = 10_000;

/** Says what can be seen at a moment, which it is given the name of. */
export type Look = (moment: string) => Promise<string>;

/** Whom `jest-seen-environment.js` asks when a test fails. */
export const lookersOn = new Set<Look>();
Object.assign(globalThis, { [Symbol.for('waymark.lookersOn')]: lookersOn });

/** Keeps what somebody sees, as a picture and as text, and says in short where they are and what is open. */
export async function seenBy(page: Page, name: string, moment: string): Promise<string> {
  await mkdir(results, { recursive: true });
  const path = join(
    results,
    `${moment.slice(-120)} ${name}`
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'page',
  );
  const where = `${name} was at ${page.url()}`;
  try {
    const text = await page.ariaSnapshot({ timeout: patience });
    const open = await page.evaluate(openHere, layers);
    await writeFile(`${path}.txt`, `${where}\n${open}\n\n${text}\n`);
    await page.screenshot({ path: `${path}.png`, timeout: patience });
    return `${where}\n${open}\n${path}.png and .txt`;
  } catch (error) {
    return `${where}, of which no more can be told: ${error}`;
  }
}

/** Runs in the page. A layer that is there and not seen is named too: what waits for it does not know. */
function openHere(selector: string): string {
  const wordsOf = (part: Element) => (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const open = [...document.querySelectorAll(selector)].map((layer) => {
    const isSeen = layer.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return `${isSeen ? 'open' : 'there, but not seen'}: ${layer.role ?? layer.localName} “${wordsOf(layer).slice(0, 600)}”`;
  });
  const held = document.activeElement?.cloneNode() as Element | null;
  return [...(open.length > 0 ? open : ['nothing is open']), `the focus is at ${held?.outerHTML.slice(0, 200)}`].join(
    '\n',
  );
}
