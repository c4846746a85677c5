import type { Page } from 'playwright-core';
import { settled } from './traffic.ts';

/** One number as one page says it. */
export interface SaidFigure {
  /** What it is called, with the programme whose number it is. */
  name: string;
  value: string;
  text: string;
  page: string;
}

/** Opens one page and gives every number on it that has a name, also those that are folded away. */
export async function figuresAt(page: Page, address: string): Promise<SaidFigure[]> {
  await page.goto(address);
  await settled(page);
  const said = await page.locator('data[data-figure]').evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute('data-figure') ?? '',
      value: element.getAttribute('value') ?? '',
      text: element.textContent ?? '',
    })),
  );
  return said.map((figure) => ({ ...figure, page: address }));
}

/** Each name that pages disagree about, with who says what. */
export function disagreements(figures: readonly SaidFigure[]): string[] {
  return [...Map.groupBy(figures, ({ name }) => name)].flatMap(([name, said]) =>
    new Set(said.map(({ value }) => value)).size > 1
      ? [`${name}: ${said.map(({ value, page }) => `${value} (${page})`).join(', ')}`]
      : [],
  );
}

/** What the words say, without the marks between thousands. */
const numbersIn = (text: string): string[] => text.replaceAll(/(?<=\d)[,.](?=\d{3})/g, '').match(/\d+/g) ?? [];

/** Numbers whose words say another one than they carry; a day is written in many ways, and 100 or more is "99+". */
export function misspoken(figures: readonly SaidFigure[]): string[] {
  return figures
    .filter(({ value, text }) => /^\d+$/.test(value) && /\d/.test(text) && !text.includes('99+'))
    .filter(({ value, text }) => !numbersIn(text).includes(value))
    .map(({ name, value, text, page }) => `${name}: “${text}” is not ${value} (${page})`);
}

const withoutOwner = (name: string) => name.replace(/^[0-9a-f-]{36} /, '');

/** The names, whosever they are, that at least two pages say. */
export function comparedNames(figures: readonly SaidFigure[]): Set<string> {
  const said = [...Map.groupBy(figures, ({ name }) => name)].filter(
    ([, places]) => new Set(places.map(({ page }) => page)).size > 1,
  );
  return new Set(said.map(([name]) => withoutOwner(name)));
}
