import type { Lifecycle, LifecycleStage } from '@waymark/domain';
import german from '../data/lifecycles.de.json' with { type: 'json' };

const phrases: Readonly<Record<string, string>> = german.phrases;

/** Sources by their key, as in the English data. */
export const germanSources: Readonly<Record<string, string>> = german.sources;

/** The German for a phrase of the catalogue; a test holds that there is one for each. */
export const inGerman = (text: string): string => phrases[text] ?? text;

function germanStage(stage: LifecycleStage): LifecycleStage {
  return {
    ...stage,
    name: inGerman(stage.name),
    shortName: inGerman(stage.shortName),
    purpose: inGerman(stage.purpose),
    entryCriteria: stage.entryCriteria.map(inGerman),
    exitCriteria: stage.exitCriteria.map((criterion) => ({ ...criterion, text: inGerman(criterion.text) })),
  };
}

/** The words of a lifecycle in German. Its sources are read in German with the rules. */
export function germanLifecycle<Given extends Lifecycle>(lifecycle: Given): Given {
  const { stages, milestones, conditions } = lifecycle;
  const translated = <Rule extends { name: string; note: string }>(rule: Rule): Rule => ({
    ...rule,
    name: inGerman(rule.name),
    note: inGerman(rule.note),
  });
  return {
    ...lifecycle,
    stages: stages.map(germanStage),
    milestones: milestones.map(translated),
    conditions: conditions.map(translated),
  };
}
