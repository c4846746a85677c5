import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { activitySentence } from './activity-sentence.ts';

const apiSource = fileURLToPath(new URL('../../../../api/src/features', import.meta.url));

/** The actions that the API writes into the log, as far as they stand in its source as they are. */
function actionsOfTheApi(): string[] {
  const files = globSync('**/*.ts', { cwd: apiSource }).filter((file) => !file.endsWith('.test.ts'));
  const texts = files.map((file) => readFileSync(`${apiSource}/${file}`, 'utf8'));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/action: '([a-z_.]+)'/g)].map(([, action = '']) => action))),
  ];
}

describe('the sentence of an activity', () => {
  it('is there for every action the API records', () => {
    const actions = actionsOfTheApi();

    const withoutSentence = actions.filter((action) => {
      const words = action.replaceAll(/[._]/g, ' ');
      return (
        activitySentence(action, 'A').message === '{words}: {label}' || activitySentence(action, '').message === words
      );
    });

    expect(actions.length).toBeGreaterThan(30);
    expect(withoutSentence).toEqual([]);
  });
});
