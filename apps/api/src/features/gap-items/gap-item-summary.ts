import type { GapItemSummary } from '@waymark/contracts';
import type { Conformity } from '@waymark/domain';
import { type ProgrammeFacts, toReadinessKind } from './gap-item-facts.ts';
import { toReadiness } from './readiness.mapper.ts';

type Kind = ProgrammeFacts['counted'][number];

/** The whole programme and its groups in the order of the framework; `matching` is what a filter keeps. */
export function toSummary(kinds: readonly Kind[], matching: number, on: Temporal.PlainDate): GapItemSummary {
  const ordered = kinds.toSorted((a, b) => a.firstOrder - b.firstOrder);
  const groups = [...Map.groupBy(ordered, ({ groupId }) => groupId)];
  return {
    readiness: toReadiness(kinds.map(toReadinessKind), on),
    matching,
    byConformity: countByConformity(kinds),
    groups: groups.map(([id, ofGroup]) => ({
      id,
      title: ofGroup[0]?.groupTitle ?? id,
      count: ofGroup.reduce((sum, { count }) => sum + count, 0),
      readiness: toReadiness(ofGroup.map(toReadinessKind), on),
    })),
  };
}

function countByConformity(kinds: readonly Kind[]): Record<Conformity, number> {
  const counts: Record<Conformity, number> = {
    not_assessed: 0,
    conform: 0,
    improvement: 0,
    minor: 0,
    major: 0,
    not_applicable: 0,
  };
  for (const { conformity, count } of kinds) counts[conformity] += count;
  return counts;
}
