import type { GapItemSummary } from '@waymark/contracts';
import type { Conformity } from '@waymark/domain';
import { type GapItemKind, toReadinessKind } from './gap-item-facts.ts';
import { toReadiness } from './readiness.mapper.ts';

/** The whole programme and its groups in the order of the framework; `matching` is what a filter keeps. */
export function toSummary(kinds: readonly GapItemKind[], matching: number, on: Temporal.PlainDate): GapItemSummary {
  const ordered = kinds.toSorted((a, b) => orderOf(a) - orderOf(b));
  const groups = [...Map.groupBy(ordered, ({ group }) => group?.id ?? '')];
  return {
    readiness: toReadiness(kinds.map(toReadinessKind), on),
    matching,
    byConformity: countByConformity(kinds),
    groups: groups.map(([id, ofGroup]) => ({
      id,
      title: ofGroup[0]?.group?.title ?? id,
      count: ofGroup.reduce((sum, { count }) => sum + count, 0),
      readiness: toReadiness(ofGroup.map(toReadinessKind), on),
    })),
  };
}

const orderOf = ({ group }: GapItemKind) => group?.firstOrder ?? 0;

function countByConformity(kinds: readonly GapItemKind[]): Record<Conformity, number> {
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
