// The words of the app by language, beside those of the catalogue: the sentences of rules, mails and files
// (`gate-words-en.ts`), and those of the pages (`de.po`).
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { missingKeys } from '@waymark/domain';

const locales = join('apps', 'web', 'src', 'locales');
const bookFiles = (folder, language) =>
  globSync(`{apps/api,packages/domain}/src/**/*words-${language}.ts`, { cwd: folder });
/** Parts of a larger book stand in it, and are counted there. */
const isBook = (folder, file) => existsSync(join(folder, file.replace(/-en\.ts$/, '.ts')));

/** The languages that rules or pages have words in. */
export async function begunIn(folder) {
  const ofRules = bookFiles(folder, '*').map((file) => /words-(\w+)\.ts$/.exec(file)?.[1]);
  const ofPages = globSync(join(locales, '*.po'), { cwd: folder }).map((file) => basename(file, '.po'));
  return [...new Set([...ofRules, ...ofPages])].filter((language) => language && language !== 'en');
}

async function wordsIn(file) {
  if (!existsSync(file)) return {};
  return Object.assign({}, ...Object.values(await import(pathToFileURL(file).href)));
}

/** What a language lacks of the sentences that rules, mails and files say. */
export async function missingOfRules(folder, language) {
  const found = { total: 0, missing: [], unknown: [] };
  for (const file of bookFiles(folder, 'en').filter((one) => isBook(folder, one))) {
    const other = file.replace(/-en\.ts$/, `-${language}.ts`);
    const [english, own] = [await wordsIn(join(folder, file)), await wordsIn(join(folder, other))];
    const named = (keys) => keys.map((key) => `${other} ${key}`);
    found.total += missingKeys({}, english).length;
    found.missing.push(...named(missingKeys(own, english)));
    found.unknown.push(...named(missingKeys(english, own)));
  }
  return found;
}

async function translationsIn(file) {
  if (!existsSync(file)) return new Map();
  const entries = (await readFile(file, 'utf8')).split('\n\n').map((entry) => {
    const [, context = ''] = /^msgctxt "(.*)"$/m.exec(entry) ?? [];
    const [, id = ''] = /^msgid "(.*)"$/m.exec(entry) ?? [];
    const [, text = ''] = /^msgstr "(.*)"$/m.exec(entry) ?? [];
    return [context === '' ? id : `${id} (${context})`, text];
  });
  return new Map(entries.filter(([id]) => id !== ''));
}

/** What a language lacks of the pages; German is complete, which a test holds, so it names what there is. */
export async function missingOfPages(folder, language) {
  const all = [...(await translationsIn(join(folder, locales, 'de.po'))).keys()];
  const own = await translationsIn(join(folder, locales, `${language}.po`));
  return {
    total: all.length,
    missing: all.filter((id) => !own.get(id)),
    unknown: [...own.keys()].filter((id) => !all.includes(id)),
  };
}
