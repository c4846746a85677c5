import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { englishIn } from '../english.ts';
import type { SignedInPerson } from '../given.ts';
import { rawIdsIn } from '../raw-ids.ts';
import type { TestApp } from '../test-app.ts';

/** A browser that speaks German, with English as the second choice, as most do. */
export const speaksGerman = { 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' };

/** Somebody whose browser speaks German, in one organisation. */
export interface GermanReader {
  app: TestApp;
  /** `/orgs/{id}` */
  path: string;
  person: SignedInPerson;
}

const ask = ({ app, person }: GermanReader, address: string) =>
  fetch(`${app.url}${address.startsWith('/orgs') ? '/api/v1' : ''}${address}`, {
    headers: { cookie: person.cookie, ...speaksGerman },
  });

export async function readBytes(reader: GermanReader, address: string): Promise<Buffer> {
  const response = await ask(reader, address);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

/** An answer, also a refusal: both are read. */
export async function readJson(reader: GermanReader, address: string): Promise<{ isOk: boolean; body: unknown }> {
  const response = await ask(reader, address);
  if (response.status >= 500) throw new Error(`${address} answered ${response.status}`);
  return { isOk: response.ok, body: await response.json() };
}

/** Where even one word is for people. */
const said = new Set('title name label text fact note summary description result purpose heading'.split(' '));

/** Every sentence of an answer; what is one word, as an id or a code, is for programs, but for a title and the like. */
export function sentencesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return value.includes(' ') || said.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((part) => sentencesIn(part, key));
  return Object.entries(value ?? {}).flatMap(([name, part]) => sentencesIn(part, name));
}

/** The texts with something English in them, after the words that gave them away. */
export const englishOf = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) => {
      const words = englishIn(text);
      return words.length > 0 ? [`${words.join(' ')} — ${text}`] : [];
    }),
  ),
];

/** The texts that are unfit for a reader of German: English ones, and those that say what only programs call so. */
export const unfitOf = (texts: readonly string[]): string[] => [
  ...englishOf(texts),
  ...new Set(texts.flatMap((text) => rawIdsIn(text).map((id) => `${id} — ${text}`))),
];

export async function wordsOfPdf(bytes: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  const shown = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
  const { Title = '', Subject = '' } = info as { Title?: string; Subject?: string };
  return [Title, Subject, ...shown];
}
