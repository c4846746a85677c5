import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInWords, type Language, languages } from '@waymark/domain';
import { Contributions } from '../../src/common/contributions/contributions.ts';
import type { Letter } from '../../src/common/mail/letter.ts';
import { letterWords } from '../../src/common/mail/letter-words.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { keepLetter } from './kept-letter.ts';
import type { Kind } from './kind.ts';
import { otherMails } from './letters.ts';
import { noticeMails } from './notices.ts';
import { hostile, lettersOf, type Scene, sceneOf } from './scene.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('knows every kind of mail that the code has', async () => {
  const features = join(import.meta.dirname, '../../src/features');
  const written: string[] = [];
  for await (const file of glob('**/*.ts', { cwd: features })) {
    const isTest = file.endsWith('.test.ts');
    if (!isTest && /\btoLetter\(/.test(await readFile(join(features, file), 'utf8'))) written.push(file);
  }
  const told = app.nest.get(Contributions).notices.map(({ name }) => name);

  expect(Object.keys(noticeMails).toSorted()).toEqual(told.toSorted());
  const writers = ['reminders/notice-letter', ...Object.keys(otherMails)];
  expect(written.toSorted()).toEqual(writers.map((name) => `${name}.ts`).toSorted());
});

const kinds = Object.entries({ ...noticeMails, ...otherMails }).flatMap(([name, all]) =>
  all.map((kind) => ({ name, ...kind })),
);

/** The mail of this kind, and who and what it is about. */
async function written(language: Language, { happens, subject }: Kind): Promise<{ letter: Letter; on: Scene }> {
  const on = await sceneOf(app, language);
  const letters = await lettersOf(on, happens);
  const letter = letters.find((one) => subject.test(one.subject));
  if (!letter) throw new Error(`There are only: ${letters.map((one) => one.subject).join(', ')}`);
  return { letter, on };
}

describe('a mail names all it is about, leads to it, and is in one language', () => {
  it.each(kinds)('$name, $subject', async (kind) => {
    const sentences: string[] = [];
    for (const language of languages) {
      const { letter, on } = await written(language, kind);
      await keepLetter(`${kind.name} ${letter.subject.slice(0, 24)} ${language}`, letter);

      expectNames(letter, on, kind);
      expectWay(letter, on, kind);
      expectReadable(letter, language);
      sentences.push(...sentencesOf(letter, on));
    }

    // What is the same in two languages is not translated.
    expect(sentences).toEqual([...new Set(sentences)]);
  });
});

function expectNames({ subject, text }: Letter, { names, language }: Scene, { lacks = {}, dayIn = 0 }: Kind): void {
  if (!lacks.organisation) for (const part of [subject, text]) expect(part).toContain(names.organisation);
  if (!lacks.programme) expect(text).toContain(names.programme);
  if (!lacks.requirement) expect(text).toContain('A.5.15');
  // Each name is kept apart by itself, and not together with what Waymark says beside it.
  expect(text).not.toMatch(/\u2068[^\u2069]*A\.5\.15[^\u2069]*\u2069/);
  if (!lacks.person) expect(names.people.some((person) => text.includes(person))).toBe(true);
  const day = Temporal.Now.plainDateISO('UTC').add({ days: dayIn });
  if (!lacks.day) expect(text).toContain(dayInWords(day, language));
}

function expectWay({ subject, text, html }: Letter, { org }: Scene, { leads }: Kind): void {
  const to = leads ?? new RegExp(String.raw`/o/${org.slug}/\S+\?(item|task|stage|document|lacks|ownerId)=`);
  expect(text).toMatch(to);
  expect(html).toMatch(new RegExp(`href="[^"]+${to.source}`));
  // Each of several leads to itself.
  if (/\b2 /.test(subject.replaceAll(hostile, ''))) expect(text.match(/\?(item|task)=/g)).toHaveLength(2);
}

/** Its lines of more than a few words, without the names in them. */
function sentencesOf({ text }: Letter, { names: { organisation, programme, people } }: Scene): string[] {
  const plain = [organisation, programme, ...people].reduce(
    (all, name) => all.replaceAll(name, ''),
    withoutLinks(text),
  );
  const lines = plain.split(/\n+/).filter((line) => line.split(/\P{L}+/u).filter(Boolean).length > 3);
  return [...new Set(lines)];
}

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
/** What a person reads of HTML. */
const shownOf = (html: string) =>
  html
    .replace(/<(style|title)>[\s\S]*?<\/\1>|<[^>]+>/g, ' ')
    .replace(/&\S+?;/g, (sign) => entities[sign as keyof typeof entities]);
const withoutLinks = (said: string) => said.replace(/https?:\/\/\S+/g, '');
const wordsOf = (said: string) => new Set(withoutLinks(said).match(/[\p{L}\p{N}]+/gu));

/** Text and HTML say the same; names stay as typed and turn nothing around; nobody reads an id or a code. */
function expectReadable({ subject, text, html }: Letter, language: Language): void {
  const shown = shownOf(html);
  expect(wordsOf(text).difference(wordsOf(shown))).toEqual(new Set());
  const besides = wordsOf(letterWords(language).withoutButton);
  expect(wordsOf(shown).difference(wordsOf(text)).difference(besides)).toEqual(new Set());
  expect(html).not.toMatch(/<b>|<(img|link|script)\b|src=/);

  for (const said of [subject, text, shown]) {
    expect(said.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/\p{Script=Hebrew}/u);
    const read = withoutLinks(said).replaceAll(/\S+@example\.test/g, '');
    expect(read).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\b[a-z]+_[a-z]+\b|undefined|null|\[object/);
  }
}
