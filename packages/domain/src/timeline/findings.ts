import { compareDays, earlierOf } from '../days/days.ts';
import { certificateExpiry } from '../schemes/certificate-validity.ts';
import { changedRules, hasSameStages } from '../schemes/changed-rules.ts';
import type { Condition } from '../schemes/lifecycle.ts';
import {
  certificateFindings,
  examinations,
  expiryLeavesTime,
  factBeforeStage,
  majorsVerified,
  pauseMinimum,
  reviewAfterAudit,
  stageByMilestone,
  stageGap,
} from './certificate-checks.ts';
import { freezeFindings } from './fieldwork.ts';
import { blocker, type CheckFacts, warning } from './finding.ts';
import { lateRecords } from './late-records.ts';
import { planFindings } from './plan-checks.ts';
import { recordedOn } from './recorded.ts';
import {
  bridgeLetter,
  gatesBeforePeriod,
  parentReport,
  periodFollowsReport,
  periodLength,
  reportCurrent,
  yearEnd,
} from './report-checks.ts';
import { requiredBefore } from './required-before.ts';
import { anchorOf, calculatedDay } from './rule-days.ts';
import type { TimelineFinding } from './types.ts';

function checked(rule: Condition, all: CheckFacts): TimelineFinding[] {
  const { check } = rule;
  switch (check.type) {
    case 'fact_before_stage':
      return factBeforeStage(check, rule, all);
    case 'review_after_audit':
      return reviewAfterAudit(rule, all);
    case 'stage_gap':
      return stageGap(check, rule, all);
    case 'pause_minimum':
      return pauseMinimum(check, rule, all);
    case 'majors_verified':
      return majorsVerified(check, rule, all);
    case 'stage_by_milestone':
      return stageByMilestone(check, rule, all);
    case 'expiry_leaves_time':
      return expiryLeavesTime(check, rule, all);
    case 'fieldwork_in_freeze':
      return freezeFindings(all.input.lifecycle, stagesAhead(all), all.input.calendar, all.words);
    case 'gates_before_period':
      return gatesBeforePeriod(check, rule, all);
    case 'period_follows_report':
      return periodFollowsReport(rule, all);
    case 'period_length':
      return periodLength(check, rule, all);
    case 'bridge_letter':
      return bridgeLetter(check, rule, all);
    case 'report_current':
      return reportCurrent(check, rule, all);
    case 'year_end':
      return yearEnd(check, rule, all);
    case 'parent_report':
      return parentReport(check, rule, all);
  }
}

/** The last day the rule gives a certificate, whatever is written on it; one issued anew in its cycle ends with the one before. */
function ruledExpiry({ facts }: CheckFacts): Temporal.PlainDate | null {
  const rule = facts.lifecycle.milestones.find(({ fact }) => fact === 'certificate_expires');
  const anchor = rule && anchorOf(rule, facts);
  const on = rule && anchor ? (calculatedDay(rule, anchor, facts)?.on ?? null) : null;
  const { certificate, previousExpiresOn } = facts;
  if (!on || !certificate || !previousExpiresOn) return on;
  return earlierOf(on, certificateExpiry(certificate.decidedOn, previousExpiresOn));
}

/** An edition to which nobody is certified any more. */
function editionFindings({ input, facts, words }: CheckFacts): TimelineFinding[] {
  const { edition } = input;
  if (!edition) return [];
  const said = words.editionWithdrawn(edition, examinations(facts.lifecycle));
  return [blocker('edition_withdrawn', said, { on: edition.endedOn })];
}

/** Rules that changed after the plan was made. It keeps its own until somebody takes the new ones over. */
function catalogueFindings({ input: { lifecycle, newLifecycle }, words }: CheckFacts): TimelineFinding[] {
  const changed = newLifecycle ? changedRules(lifecycle, newLifecycle) : [];
  if (!newLifecycle || changed.length === 0) return [];
  return [warning('catalogue_changed', words.catalogueChanged(changed, hasSameStages(lifecycle, newLifecycle)))];
}

/** Stages in which an auditor may still come: once the result is recorded, only those that follow it. */
function stagesAhead(all: CheckFacts) {
  const stages = all.input.certificate?.status === 'withdrawn' ? [] : [...all.facts.stages.values()];
  return recordedOn(all) ? stages.filter(({ role }) => role === 'afterwards') : stages;
}

const far = Temporal.PlainDate.from('9999-12-31');

/** Everything that breaks a rule or soon will: blockers first, then in the order of their days. */
export function findingsOf(all: CheckFacts): TimelineFinding[] {
  const findings = [
    ...editionFindings(all),
    ...catalogueFindings(all),
    ...planFindings(all),
    ...requiredBefore(all),
    ...lateRecords(all),
    ...certificateFindings(all, ruledExpiry(all)),
    ...all.input.lifecycle.conditions.flatMap((rule) => checked(rule, all)),
  ];
  return findings.toSorted((a, b) => a.severity.localeCompare(b.severity) || compareDays(a.on ?? far, b.on ?? far));
}
