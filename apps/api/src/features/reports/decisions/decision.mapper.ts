import type { Decision, DecisionEffect, ReportedDecision } from '@waymark/contracts';
import { type Asker, decisionAbilities, type Language } from '@waymark/domain';
import { stageName } from '../../../common/stage-name.ts';
import { effectOf, type Planned } from './decision-effect.ts';
import type { DecisionOptionRow, DecisionRow } from './decision-rows.ts';

/** The plans of programmes, by their id. */
export type PlannedById = (programmeId: string) => Planned | null;

/** With the effect of each option: as the plan stands while it is open, as it stood with the verdict after. */
export function toReportedDecision(row: DecisionRow, planned: PlannedById, language: Language): ReportedDecision {
  const { id, programme, question, why, neededByOn, decider, askedBy, state } = row;
  return {
    ...{ id, question, why, neededByOn, decider, askedBy, state },
    programme: programme && { id: programme.id, name: programme.name },
    options: row.options.map(({ kind, on, text, ...option }) => ({
      ...{ id: option.id, kind, on, text },
      stage: stageOf(row, option, language),
      effect: effectIn({ ...option, kind, on }, row, { planned, language }),
    })),
    verdict: verdictOf(row),
  };
}

export const toDecision = (
  row: DecisionRow,
  planned: PlannedById,
  asker: Asker & { language: Language },
): Decision => ({
  ...toReportedDecision(row, planned, asker.language),
  isInReport: row.isInReport,
  abilities: decisionAbilities({ state: row.state, deciderId: row.decider.id }, asker),
  version: row.version,
});

function stageOf(
  { programme }: DecisionRow,
  { stageKey, keptName }: Pick<DecisionOptionRow, 'stageKey' | 'keptName'>,
  language: Language,
) {
  if (stageKey === null || !programme) return null;
  return { key: stageKey, name: stageName({ scheme: programme.scheme, key: stageKey, keptName }, language) };
}

type Reckoned = Pick<DecisionOptionRow, 'kind' | 'stageKey' | 'on' | 'effect'>;

function effectIn(
  option: Reckoned,
  { state, programme }: DecisionRow,
  { planned, language }: { planned: PlannedById; language: Language },
): DecisionEffect {
  if (option.effect) return option.effect[language];
  // Nobody decided on what was withdrawn, so nothing of it is kept, and it counts no more.
  if (state !== 'open') return { state: 'not_reckoned' };
  return effectOf(programme && planned(programme.id), option, language);
}

function verdictOf({ state, reason, decidedAt, isCarriedOut, options }: DecisionRow): ReportedDecision['verdict'] {
  const chosen = options.find(({ isChosen }) => isChosen);
  if (state !== 'decided' || !chosen || !decidedAt) return null;
  return { optionId: chosen.id, reason, decidedAt: decidedAt.toISOString(), isCarriedOut };
}
