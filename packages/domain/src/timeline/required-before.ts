import { isBefore } from '../days/days.ts';
import type { RecordKind } from '../words/order-words-en.ts';
import type { StageDays } from './facts.ts';
import { blocker, type CheckFacts, warning } from './finding.ts';
import { recordedOn, recordKindOf } from './recorded.ts';
import type { TimelineFinding } from './types.ts';

interface Chain {
  examinations: StageDays[];
  result: StageDays | undefined;
  afterwards: StageDays[];
  kind: RecordKind;
}

function chainOf({ input, facts }: CheckFacts): Chain {
  const stages = [...facts.stages.values()];
  return {
    examinations: stages.filter(({ role }) => role === 'examination'),
    result: stages.find(({ role }) => role === 'result'),
    afterwards: stages.filter(({ role }) => role === 'afterwards'),
    kind: recordKindOf(input),
  };
}

/**
 * Audits that were skipped although a later step stands on them. A renewal may do without the first of several (ISO/IEC
 * 17021-1:2015, 9.6.3.1.2: a stage 1 only where much has changed).
 */
function skipped({ examinations, result }: Chain, all: CheckFacts): TimelineFinding[] {
  const needed = all.facts.isRenewal ? examinations.slice(-1) : examinations;
  const later = [...examinations, ...(result ? [result] : [])];
  return needed.flatMap((before) => {
    const next = later.slice(later.indexOf(before) + 1).find(({ status }) => status !== 'skipped');
    if (before.status !== 'skipped' || next === undefined) return [];
    const found = next.isOver || recordedOn(all) ? warning : blocker;
    return [found('missing_before', all.words.beforeSkipped(before.name, next.name), { stageKey: next.key })];
  });
}

/** An audit that begins before the one before it. */
function reversed({ examinations }: Chain, all: CheckFacts): TimelineFinding[] {
  const held = examinations.filter(({ status }) => status !== 'skipped');
  return held.slice(1).flatMap((stage, index) => {
    const before = held[index];
    if (!before || !isBefore(stage.fromOn, before.fromOn)) return [];
    const said = all.words.stagesReversed(before.name, before.toOn, stage.name, stage.fromOn);
    return [blocker('missing_before', said, { stageKey: stage.key, on: stage.fromOn })];
  });
}

/** A record while the last audit lies ahead. */
function recordedTooSoon({ examinations, kind }: Chain, all: CheckFacts): TimelineFinding[] {
  const on = recordedOn(all);
  const last = examinations.at(-1);
  if (on === null || !last || last.isOver || isBefore(last.toOn, on)) return [];
  const said = all.words.beforeAhead(last.name, last.toOn, kind, on);
  return [warning('missing_before', said, { stageKey: last.key, on: last.toOn })];
}

/** What only a certificate or report makes possible, without one: neither there nor, where it was skipped, to come. */
function withoutRecord({ result, afterwards, kind }: Chain, all: CheckFacts): TimelineFinding[] {
  if (recordedOn(all) || all.facts.previousExpiresOn !== null) return [];
  const willCome = result !== undefined && !result.isOver;
  const over = result?.status === 'done' ? [warningOf(result, all.words.overWithoutRecord(result.name, kind))] : [];
  const standing = afterwards.flatMap((stage) => {
    const hasBegun = stage.isBegun || stage.status === 'done';
    if (stage.status === 'skipped' || (willCome && !hasBegun) || (result?.status === 'done' && !hasBegun)) return [];
    return [warningOf(stage, all.words.heldWithoutRecord(stage.name, kind, hasBegun))];
  });
  const isAllSkipped = result?.status === 'skipped' && afterwards.every(({ status }) => status === 'skipped');
  const none = isAllSkipped ? [warningOf(result, all.words.allSkipped(kind))] : [];
  return [...over, ...standing, ...none];
}

/** What follows the result, entered with days before it. */
function heldBeforeRecord({ afterwards, kind }: Chain, all: CheckFacts): TimelineFinding[] {
  const on = recordedOn(all);
  const held = afterwards.filter(({ status, toOn }) => on !== null && status === 'done' && isBefore(toOn, on));
  return held.flatMap((stage) =>
    on === null ? [] : [warningOf(stage, all.words.heldBeforeRecord(stage.name, stage.toOn, kind, on))],
  );
}

const warningOf = ({ key }: StageDays, said: Parameters<typeof warning>[1]) =>
  warning('missing_before', said, { stageKey: key });

/** Steps that stand on others which are missing: an audit, a certificate, a report. Nothing of it counts as done in silence. */
export function requiredBefore(all: CheckFacts): TimelineFinding[] {
  const chain = chainOf(all);
  return [
    ...skipped(chain, all),
    ...reversed(chain, all),
    ...recordedTooSoon(chain, all),
    ...withoutRecord(chain, all),
    ...heldBeforeRecord(chain, all),
  ];
}
