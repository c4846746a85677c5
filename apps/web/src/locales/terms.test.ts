import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What is said otherwise, by `docs/glossary-de.md`. */
const wrong: Readonly<Record<string, RegExp>> = {
  'Standard (scheme)': /\bSchemas?\b|\bSchemata\b/,
  Zieltermin: /\bZieldat(?:um|en)/,
  zurückziehen: /zurück(?:zu)?nehm|zurückgenommen|\bnimmt\b[^.]*\bzurück\b/i,
  Termin: /\bKalenderereignis|\bEvents?\b/,
  'Sperrzeit, festhalten': /\bFreeze|\beinfrier|\beingefroren/i,
  Freigabepunkt: /\bGates?\b/,
  Maßnahme: /\bControls?\b/,
  Nachweis: /\bEvidenz|\bEvidences?\b/,
  Regelwerk: /\bFrameworks?\b/,
  Bereitschaft: /\bReifegrad|\bReadiness\b/,
  'verantwortliche Person': /\bOwner\b/,
  Abweichung: /\bNichtkonformität/,
  Geltungsbereich: /\bScope\b/,
  Phase: /\bStages?\b/,
  'Erklärung zur Anwendbarkeit': /\bStatement of Applicability\b|\bAnwendbarkeitserklärung/,
  Managementbewertung: /\bManagement[- ]Review/,
  Frist: /\bDeadlines?\b/,
  Überbrückungsschreiben: /\bBridge Letters?\b/,
  'E-Mail': /(?<![-\w])Mails?\b/,
  'Prognose (50 %)': /%-Tag/,
  Auditor: /\b(?:mit dem|vom|unabhängiger) Prüfer\b/i,
  Abschlussprüfer: /\bderen Prüfer\b|\bPrüfern? (?:der|Ihrer) Kunden/,
  eintragen: /\b(?:Zertifikat|Bericht)\b[^.;„]* (?:erfasst|aufgenommen)\b/,
  Schließtage: /\b(?:freien?|geschlossenen?) Tage\b/i,
  'Passwort festlegen': /\bPasswort setzen\b/,
  Sie: /\b(?:[Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich)\b/,
};

const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** What stands in quotes after each `msgstr`, and in the files of words. */
const ofPages = () => [...read('apps/web/src/locales/de.po').matchAll(/^msgstr "(.*)"$/gm)].map(([, text = '']) => text);
const ofRules = () =>
  globSync('{apps/api,packages/domain}/src/**/*-de.ts', { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*)`/g)].map(([, quoted, spoken]) => quoted ?? spoken ?? ''),
  );
/** The catalogue: names, titles, summaries, notes, questions. */
const ofCatalogue = () =>
  globSync('packages/frameworks/{schemes,catalogues}/*/words/de.json', { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/"((?:[^"\\]|\\.)*)"(?!:)/g)].map(([, text = '']) => text),
  );
/** Refusals say both languages side by side. */
const ofRefusals = () =>
  globSync('packages/domain/src/**/*-refusals.ts', { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/\bde: ?\n? *'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text),
  );

describe('German words for one thing', () => {
  test.each([
    ['pages', ofPages, 1500],
    ['rules, mails, files and the demo', ofRules, 500],
    ['refusals', ofRefusals, 50],
    ['the catalogue', ofCatalogue, 900],
  ])('are those of the glossary, in %s', (_, texts, least) => {
    const all = texts().map((text) => text.replace(/\$?\{\w+\}/g, ""));

    const found = all.flatMap((text) =>
      Object.entries(wrong).flatMap(([right, pattern]) => (pattern.test(text) ? [`${right}: ${text}`] : [])),
    );

    expect(all.length).toBeGreaterThan(least);
    expect(found).toEqual([]);
  });
});
