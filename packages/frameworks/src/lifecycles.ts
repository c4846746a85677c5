import {
  exitChecks,
  type Language,
  type Lifecycle,
  type LifecycleStage,
  stageRecurrences,
  stageRoles,
} from '@waymark/domain';
import data from '../data/lifecycles.json' with { type: 'json' };
import {
  type AnchoredData,
  type ConditionData,
  type RuleData,
  toAnchoredDay,
  toCondition,
  toRule,
} from './lifecycle-rules.ts';
import { germanLifecycle, germanSources } from './lifecycles-de.ts';
import { frozen, oneOf } from './one-of.ts';

export const lifecycleIds = [
  'iso-27001',
  'soc-2-type-1',
  'soc-2-type-2',
  'soc-1-type-1',
  'soc-1-type-2',
  'isae-3000-type-1',
  'isae-3000-type-2',
  'soc-3',
] as const;
export type LifecycleId = (typeof lifecycleIds)[number];

interface StageData
  extends Pick<
    LifecycleStage,
    'key' | 'name' | 'shortName' | 'purpose' | 'durationWeeks' | 'pauseBeforeWeeks' | 'entryCriteria'
  > {
  role: string;
  recurring: string;
  exitCriteria: readonly { key: string; text: string; check: string }[];
  dates: { from: AnchoredData; to: AnchoredData } | null;
}

function toStage(stage: StageData): LifecycleStage {
  const { dates } = stage;
  return {
    ...stage,
    role: oneOf(stageRoles, stage.role),
    recurring: oneOf(stageRecurrences, stage.recurring),
    exitCriteria: stage.exitCriteria.map(({ check, ...words }) => ({ ...words, check: oneOf(exitChecks, check) })),
    dates: dates && { from: toAnchoredDay(dates.from), to: toAnchoredDay(dates.to) },
  };
}

interface LifecycleData {
  id: string;
  stages: readonly StageData[];
  milestones: readonly RuleData[];
  conditions: readonly ConditionData[];
}

type NamedLifecycle = Lifecycle & { id: LifecycleId };

function toLifecycle({ id, stages, milestones, conditions }: LifecycleData, sources: Readonly<Record<string, string>>) {
  const lifecycle: NamedLifecycle = {
    id: oneOf(lifecycleIds, id),
    stages: stages.map(toStage),
    milestones: milestones.map((rule) => toRule(rule, sources)),
    conditions: conditions.map((condition) => toCondition(condition, sources)),
  };
  return lifecycle;
}

const lifecycles: Readonly<Record<Language, readonly NamedLifecycle[]>> = frozen({
  en: data.lifecycles.map((lifecycle) => toLifecycle(lifecycle, data.sources)),
  de: data.lifecycles.map((lifecycle) => germanLifecycle(toLifecycle(lifecycle, germanSources))),
});

/** The stages and rules of a lifecycle with their words in a language. */
export function lifecycleById(id: LifecycleId, language: Language = 'en'): Lifecycle {
  const lifecycle = lifecycles[language].find((candidate) => candidate.id === id);
  if (lifecycle === undefined) throw new TypeError(`No lifecycle ${id}`);
  return lifecycle;
}
