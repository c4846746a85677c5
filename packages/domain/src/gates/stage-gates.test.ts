import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import type { DocumentState } from '../documents/document-approval.ts';
import type { DocumentHolding } from '../documents/required-document.ts';
import type { GateDecision, StageStatus } from '../readiness/states.ts';
import type { ExitCheck } from './exit-checks.ts';
import { gateIds } from './gates.ts';
import { checkOfGate, type ExitFacts, type ExitStage, isInTurn, stageAdvances, stageGates } from './stage-gates.ts';

const counts: ExitFacts['counts'] = {
  all: 10,
  assessed: 10,
  gaps: 2,
  gapsPlanned: 2,
  majors: 0,
  applicable: 9,
  withEvidence: 9,
  ownedWithEvidence: 9,
  withAcceptedEvidence: 9,
  inScope: 9,
  covered: 9,
};

const stage = (key: string, check: ExitCheck | null, more: Partial<ExitStage> = {}): ExitStage => ({
  key,
  role: 'preparation',
  status: 'planned',
  isPinned: false,
  plannedFromOn: parseDay('2027-01-01'),
  exitCriteria: check === null ? [] : [{ key: 'it', text: 'It holds', check }],
  ...more,
});

const facts = (check: ExitCheck | null, more: Partial<ExitFacts> = {}): ExitFacts => ({
  today: parseDay('2027-01-01'),
  stages: [stage('first', check)],
  counts,
  documents: [],
  period: null,
  certificate: null,
  hasReport: false,
  nextCycle: null,
  judgements: [],
  ...more,
});

const document = (what: DocumentHolding | null, state: DocumentState, isGate = true) => ({
  holds: what ? [what] : [],
  state,
  isGate,
});
const decidedOn = parseDay('2027-01-10');
const period = { fromOn: parseDay('2026-01-01'), toOn: parseDay('2026-12-31') };

describe('an exit criterion', () => {
  it.each<[string, ExitCheck, Partial<ExitFacts>, boolean, number | null, number | null]>([
    ['all assessed', 'all_assessed', {}, true, 10, 10],
    ['one not assessed', 'all_assessed', { counts: { ...counts, assessed: 9 } }, false, 9, 10],
    ['nothing to assess proves nothing', 'all_assessed', { counts: { ...counts, all: 0, assessed: 0 } }, false, 0, 0],
    ['every gap planned', 'gaps_planned', {}, true, 2, 2],
    ['a gap without owner or day', 'gaps_planned', { counts: { ...counts, gapsPlanned: 1 } }, false, 1, 2],
    ['no gap needs no plan', 'gaps_planned', { counts: { ...counts, gaps: 0, gapsPlanned: 0 } }, true, 0, 0],
    ['an open major', 'no_open_major', { counts: { ...counts, majors: 1 } }, false, 1, 0],
    ['no open major', 'no_open_major', {}, true, 0, 0],
    ['no major where nothing is assessed', 'no_open_major', { counts: { ...counts, assessed: 0 } }, false, 0, 0],
    [
      'no gap where nothing is assessed',
      'gaps_planned',
      { counts: { ...counts, assessed: 0, gaps: 0, gapsPlanned: 0 } },
      false,
      0,
      0,
    ],
    ['first evidence', 'first_evidence', { counts: { ...counts, withEvidence: 8 } }, false, 8, 9],
    ['evidence with an owner', 'owned_with_evidence', { counts: { ...counts, ownedWithEvidence: 8 } }, false, 8, 9],
    ['accepted evidence', 'evidence_accepted', { counts: { ...counts, withAcceptedEvidence: 8 } }, false, 8, 9],
    ['accepted controls', 'criteria_covered', { counts: { ...counts, covered: 8 } }, false, 8, 9],
    [
      'mandatory documents only',
      'documents_approved',
      { documents: [document(null, 'approved'), document(null, 'draft'), document(null, 'missing', false)] },
      false,
      1,
      2,
    ],
    ['a drafted SoA', 'soa_approved', { documents: [document('applicability', 'draft')] }, false, 0, 1],
    ['an approved SoA', 'soa_approved', { documents: [document('applicability', 'approved')] }, true, 1, 1],
    [
      'half of the internal audit',
      'internal_audit_approved',
      { documents: [document('internal_audit', 'approved'), document('internal_audit', 'draft')] },
      false,
      1,
      2,
    ],
    [
      'a management review',
      'management_review_approved',
      { documents: [document('management_review', 'approved')] },
      true,
      1,
      1,
    ],
    [
      'the risk documents',
      'risk_documents_approved',
      { documents: [document('risks', 'approved'), document('risks', 'approved')] },
      true,
      2,
      2,
    ],
    [
      'a draft describes the system',
      'system_description',
      { documents: [document('system_description', 'draft')] },
      true,
      1,
      1,
    ],
    ['the last day of the period', 'period_covered', { period, today: parseDay('2026-12-31') }, false, 365, 365],
    ['the day after the period', 'period_covered', { period, today: parseDay('2027-01-01') }, true, 365, 365],
    ['before the period', 'period_covered', { period, today: parseDay('2025-12-31') }, false, 0, 365],
    ['a certificate', 'certificate_recorded', { certificate: { decidedOn, status: 'suspended' } }, true, 1, 1],
    ['a suspended certificate', 'certificate_valid', { certificate: { decidedOn, status: 'suspended' } }, false, 0, 1],
    ['a valid certificate', 'certificate_valid', { certificate: { decidedOn, status: 'valid' } }, true, 1, 1],
    ['a report', 'report_recorded', { hasReport: true }, true, 1, 1],
    ['a next cycle', 'next_cycle', { nextCycle: { hasCertificate: false } }, true, 1, 1],
    ['a next cycle without certificate', 'certificate_renewed', { nextCycle: { hasCertificate: false } }, false, 0, 1],
    ['a renewed certificate', 'certificate_renewed', { nextCycle: { hasCertificate: true } }, true, 1, 1],
    ['nobody judged', 'judged', {}, false, null, null],
    ['judged', 'judged', { judgements: [{ stageKey: 'first', key: 'it', isMet: true }] }, true, null, null],
    ['judged elsewhere', 'judged', { judgements: [{ stageKey: 'other', key: 'it', isMet: true }] }, false, null, null],
  ])('%s', (_, check, more, isMet, have, need) => {
    expect(stageGates(facts(check, more))[0]).toMatchObject({ isMet, criteria: [{ key: 'it', isMet, have, need }] });
  });

  it('asks whether the days of the next audit are agreed', () => {
    const gateWith = (next: Partial<ExitStage>) =>
      stageGates(
        facts(null, {
          stages: [
            stage('one', 'next_audit_pinned', { role: 'examination' }),
            stage('between', null),
            stage('two', null, { role: 'examination', ...next }),
          ],
        }),
      )[0]?.isMet;

    expect([gateWith({}), gateWith({ isPinned: true }), gateWith({ status: 'active' })]).toEqual([false, true, true]);
  });

  it('asks whether the surveillance is planned after the decision', () => {
    const gateWith = (plannedFromOn: string, certificate: ExitFacts['certificate']) =>
      stageGates(
        facts(null, {
          certificate,
          stages: [
            stage('certificate', 'surveillance_planned', { role: 'result' }),
            stage('after', null, { role: 'afterwards', plannedFromOn: parseDay(plannedFromOn) }),
          ],
        }),
      )[0]?.isMet;
    const certificate = { decidedOn, status: 'valid' as const };

    expect([
      gateWith('2027-12-10', certificate),
      gateWith('2027-01-10', certificate),
      gateWith('2027-12-10', null),
    ]).toEqual([true, false, false]);
  });

  it('has to be there: a stage without any is never met', () => {
    expect(stageGates(facts(null))[0]).toEqual({ stageKey: 'first', criteria: [], isMet: false });
  });
});

describe('stages', () => {
  const three = (statuses: [StageStatus, StageStatus, StageStatus], from = '2027-01-01'): ExitFacts =>
    facts(null, {
      stages: ['a', 'b', 'c'].map((key, place) =>
        stage(key, 'report_recorded', { status: statuses[place] ?? 'planned', plannedFromOn: parseDay(from) }),
      ),
      hasReport: true,
    });
  const signed = (...keys: string[]) => new Map<string, GateDecision>(keys.map((key) => [key, 'go']));

  it.each<[string, [StageStatus, StageStatus, StageStatus], string[], string[]]>([
    ['signed and met: done, and the next begins', ['active', 'planned', 'planned'], ['a'], ['a done', 'b active']],
    ['signed one after the other', ['active', 'planned', 'planned'], ['a', 'b', 'c'], ['a done', 'b done', 'c done']],
    ['signed out of turn: waits', ['active', 'planned', 'planned'], ['b'], []],
    ['after one left out', ['skipped', 'active', 'planned'], ['b'], ['b done', 'c active']],
    ['nothing signed: the first begins', ['planned', 'planned', 'planned'], [], ['a active']],
    ['all over: nothing', ['done', 'skipped', 'done'], ['a'], []],
  ])('%s', (_, statuses, keys, expected) => {
    const advances = stageAdvances(three(statuses), signed(...keys));
    expect(advances.map(({ key, to }) => `${key} ${to}`)).toEqual(expected);
  });

  it('do not complete while a criterion is open, after a no-go or once reopened', () => {
    const open = { ...three(['active', 'planned', 'planned']), hasReport: false };

    expect(stageAdvances(open, signed('a'))).toEqual([]);
    for (const last of ['no_go', 'reopened'] as const) {
      expect(stageAdvances(three(['active', 'planned', 'planned']), new Map([['a', last]]))).toEqual([]);
    }
  });

  it('do not begin before their planned day', () => {
    expect(stageAdvances(three(['active', 'planned', 'planned'], '2027-01-02'), signed('a'))).toEqual([
      { key: 'a', to: 'done' },
    ]);
  });

  it('are in turn when all before them are over', () => {
    const { stages } = three(['done', 'skipped', 'planned']);

    expect(isInTurn(stages, 'c')).toBe(true);
    expect(isInTurn(three(['done', 'active', 'planned']).stages, 'c')).toBe(false);
    expect(isInTurn(stages, 'unknown')).toBe(false);
  });
});

describe('a hard gate and an exit check that mean the same', () => {
  it('are known by the one fact both ask', () => {
    const pairs = gateIds.map((id) => [id, checkOfGate(id)]);

    expect(Object.fromEntries(pairs)).toEqual({
      documents_approved: 'documents_approved',
      soa_approved: 'soa_approved',
      internal_audit_done: 'internal_audit_approved',
      management_review_done: 'management_review_approved',
      no_open_major: 'no_open_major',
      all_assessed: 'all_assessed',
      criteria_covered: 'criteria_covered',
      system_description: 'system_description',
      management_assertion: null,
      period_covered: 'period_covered',
    });
  });
});
