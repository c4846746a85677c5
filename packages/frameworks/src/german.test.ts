import { describe, expect, it } from '@jest/globals';
import type { Lifecycle } from '@waymark/domain';
import german from '../data/lifecycles.de.json' with { type: 'json' };
import english from '../data/lifecycles.json' with { type: 'json' };
import { lifecycleById, lifecycleIds } from './lifecycles.ts';

function phrasesOf({ stages, milestones, conditions }: Lifecycle): string[] {
  const words = stages.flatMap((stage) => [
    ...[stage.name, stage.shortName, stage.purpose, ...stage.entryCriteria],
    ...stage.exitCriteria.map(({ text }) => text),
  ]);
  return [...words, ...[...milestones, ...conditions].flatMap(({ name, note }) => [name, note])].filter(Boolean);
}

const phrases: Readonly<Record<string, string>> = german.phrases;
const all = new Set(lifecycleIds.flatMap((id) => phrasesOf(lifecycleById(id))));

describe('the German of the lifecycles', () => {
  it('is there for each phrase and each source, and for nothing else', () => {
    expect([...all].filter((phrase) => !phrases[phrase])).toEqual([]);
    expect(Object.keys(phrases).filter((phrase) => !all.has(phrase))).toEqual([]);
    expect(Object.keys(german.sources).toSorted()).toEqual(Object.keys(english.sources).toSorted());
  });

  it.each(lifecycleIds)('%s has short names that fit the stage rail, and the same days', (id) => {
    const [en, de] = [lifecycleById(id), lifecycleById(id, 'de')];

    for (const { shortName } of de.stages) expect(shortName.length).toBeLessThanOrEqual(14);
    expect(de.stages.map(({ key, dates }) => [key, dates])).toEqual(en.stages.map(({ key, dates }) => [key, dates]));
    expect(de.milestones.map(({ id: key, timing }) => [key, timing])).toEqual(
      en.milestones.map(({ id: key, timing }) => [key, timing]),
    );
    expect(de.conditions.map(({ check }) => check)).toEqual(en.conditions.map(({ check }) => check));
  });
});
