import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { getCatalogs } from '@lingui/cli/api';
import { makeConfig } from '@lingui/conf';
import { i18n, type MessageDescriptor } from '@lingui/core';
import config from '../../../lingui.config.ts';
import { glossary } from './glossary.ts';

const rootDir = fileURLToPath(new URL('../../..', import.meta.url));

describe('the glossary', () => {
  it('explains every term in both languages, in a sentence of each', async () => {
    const [catalog] = await getCatalogs(makeConfig({ ...config, rootDir }, { skipValidation: true }));
    const entries = Object.values((await catalog?.read('de')) ?? {});
    // By the words: the ids of the tests and of the built pages part where a message has quotes.
    const german = new Map(entries.map(({ message = '', translation = '' }) => [message, translation]));
    const inGerman = (english: MessageDescriptor) => german.get(i18n._(english)) ?? '';

    const faults = Object.entries(glossary).filter(
      ([, { name, meaning }]) =>
        inGerman(name) === '' ||
        inGerman(meaning) === i18n._(meaning) ||
        ![i18n._(meaning), inGerman(meaning)].every((words) => /^\p{Lu}.{30,}[.?]$/u.test(words)),
    );

    expect(faults.map(([term]) => term)).toEqual([]);
  });

  it('holds the words of the field', () => {
    expect(Object.values(glossary).map(({ name }) => i18n._(name))).toEqual(
      expect.arrayContaining([
        ...['Statement of Applicability', 'Nonconformity', 'Stage 1 audit', 'Stage 2 audit', 'Surveillance audit'],
        ...['Control', 'Evidence', 'Gate', 'Corrective action', 'Risk treatment', 'Readiness', 'Claimed', 'Accepted'],
        ...['Proven', 'Exception', 'Carve-out', 'Bridge letter', 'Type 1 report', 'Type 2 report'],
      ]),
    );
  });
});
