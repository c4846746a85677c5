import { describe, expect, it } from '@jest/globals';
import type { DocumentHolding } from '../documents/required-document.ts';
import { conformities } from '../readiness/states.ts';
import { type GateFacts, type GateId, gates, holdsGateOpen, verdict } from './gates.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const held = ['risks', 'applicability', 'internal_audit', 'internal_audit', 'management_review'] as const;
const documents = (holdings: readonly DocumentHolding[], state: 'missing' | 'draft' | 'approved') =>
  holdings.map((what) => ({ holds: [what], state, isGate: true }));
const conforming = { conformity: 'conform', designAccepted: true, exclusionApproved: false } as const;
const unassessed = { conformity: 'not_assessed', designAccepted: false, exclusionApproved: false } as const;

const certificate: GateFacts = {
  timeBasis: 'certificate',
  documents: documents(held, 'approved'),
  items: [conforming, conforming],
  period: null,
  today: day('2026-11-24'),
};
const report: GateFacts = {
  timeBasis: 'period',
  documents: documents(['system_description', 'management_assertion'], 'draft'),
  items: [conforming, conforming],
  period: { fromOn: day('2026-07-01'), toOn: day('2027-06-30') },
  today: day('2026-11-24'),
};
const gateOf = (facts: GateFacts, id: GateId) => gates(facts).find((gate) => gate.id === id);
const idsOf = (facts: GateFacts) => gates(facts).map(({ id }) => id);

describe('gates of a certificate', () => {
  it('are six, all met when the work is done', () => {
    expect(idsOf(certificate)).toEqual([
      'documents_approved',
      'soa_approved',
      'internal_audit_done',
      'management_review_done',
      'no_open_major',
      'all_assessed',
    ]);
    expect(gates(certificate).every(({ isMet }) => isMet)).toBe(true);
  });

  it.each([
    ['documents_approved', 'risks', 4, 5],
    ['soa_approved', 'applicability', 0, 1],
    ['internal_audit_done', 'internal_audit', 1, 2],
    ['management_review_done', 'management_review', 0, 1],
  ] as const)('%s waits for each document that holds %s, a draft is not enough', (id, what, have, need) => {
    const place = certificate.documents.findLastIndex(({ holds }) => holds.includes(what));
    const documentsNow = certificate.documents.map((document, index) =>
      index === place ? { ...document, state: 'draft' as const } : document,
    );

    expect(gateOf({ ...certificate, documents: documentsNow }, id)).toEqual({ id, isMet: false, have, need });
  });

  it('does not wait for a document that is no gate', () => {
    const extra = { holds: [], state: 'missing', isGate: false } as const;

    expect(gateOf({ ...certificate, documents: [...certificate.documents, extra] }, 'documents_approved')?.isMet).toBe(
      true,
    );
  });

  it('stay closed for one open major and count it', () => {
    const items = [conforming, { ...conforming, conformity: 'major' as const }];

    expect(gateOf({ ...certificate, items }, 'no_open_major')).toEqual({
      id: 'no_open_major',
      isMet: false,
      have: 1,
      need: 0,
    });
  });

  it('want every requirement assessed', () => {
    expect(gateOf({ ...certificate, items: [conforming, unassessed] }, 'all_assessed')).toMatchObject({
      isMet: false,
      have: 1,
      need: 2,
    });
  });

  it('prove nothing by being empty', () => {
    const nothing = gates({ ...certificate, documents: [], items: [] });

    expect(nothing.filter(({ isMet }) => isMet)).toEqual([]);
  });

  it('are none met while nothing is assessed and nothing written', () => {
    const begun = { documents: documents(held, 'missing'), items: [unassessed, unassessed] };

    expect(gates({ ...certificate, ...begun }).filter(({ isMet }) => isMet)).toEqual([]);
    expect(gateOf({ ...certificate, ...begun }, 'no_open_major')).toMatchObject({ isMet: false, have: 0 });
    expect(gateOf({ ...certificate, items: [unassessed, conforming] }, 'no_open_major')).toMatchObject({ isMet: true });
    expect(
      gates({ ...report, ...begun, documents: documents(['system_description'], 'missing') }).filter(
        ({ isMet }) => isMet,
      ),
    ).toEqual([]);
  });

  it('do not take for written what somebody only said to be there', () => {
    const said = report.documents.map((document) => ({ ...document, state: 'unconfirmed' as const }));
    const open = gates({ ...report, documents: said }).filter(({ isMet }) => !isMet);

    expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(['system_description', 'management_assertion']));
  });
});

describe('gates of a report', () => {
  it('cover criteria, drafts, the period and majors; a report on one day has no period', () => {
    const ofPeriod = [
      'criteria_covered',
      'system_description',
      'management_assertion',
      'period_covered',
      'no_open_major',
    ];

    expect(idsOf(report)).toEqual(ofPeriod);
    expect(idsOf({ ...report, timeBasis: 'as_of', period: null })).toEqual(
      ofPeriod.filter((id) => id !== 'period_covered'),
    );
  });

  it('count criteria with an accepted design and leave approved exclusions out', () => {
    const left = { conformity: 'not_applicable', designAccepted: false, exclusionApproved: true } as const;
    const proposed = { ...left, designAccepted: true, exclusionApproved: false };

    expect(gateOf({ ...report, items: [conforming, unassessed, left] }, 'criteria_covered')).toMatchObject({
      isMet: false,
      have: 1,
      need: 2,
    });
    expect(gateOf({ ...report, items: [conforming, left] }, 'criteria_covered')).toMatchObject({
      isMet: true,
      have: 1,
      need: 1,
    });
    expect(gateOf({ ...report, items: [conforming, proposed] }, 'criteria_covered')).toMatchObject({
      isMet: false,
      have: 1,
      need: 2,
    });
  });

  it.each(['system_description', 'management_assertion'] as const)(
    '%s needs a draft, and is no gate where the scheme asks for no such document',
    (id) => {
      const without = report.documents.filter(({ holds }) => !holds.includes(id));
      const missing = [...without, ...documents([id], 'missing')];

      expect(gateOf(report, id)?.isMet).toBe(true);
      expect(gateOf({ ...report, documents: missing }, id)?.isMet).toBe(false);
      expect(gateOf({ ...report, documents: without }, id)).toBeUndefined();
    },
  );

  it.each([
    ['2026-06-30', 0, false],
    ['2026-07-01', 1, false],
    ['2026-11-24', 147, false],
    ['2027-06-30', 365, false],
    ['2027-07-01', 365, true],
    ['2028-01-01', 365, true],
  ])('the period is covered once its last day is over: %s is day %i', (today, have, isMet) => {
    expect(gateOf({ ...report, today: day(today) }, 'period_covered')).toEqual({
      id: 'period_covered',
      isMet,
      have,
      need: 365,
    });
  });

  it('a period that is not set is not covered', () => {
    expect(gateOf({ ...report, period: null }, 'period_covered')?.isMet).toBe(false);
  });
});

describe('holdsGateOpen', () => {
  const items = conformities.flatMap((conformity) =>
    [true, false].map((isAccepted) => ({
      conformity,
      designAccepted: isAccepted && conformity !== 'not_applicable',
      exclusionApproved: isAccepted && conformity === 'not_applicable',
    })),
  );

  it.each(items)('says of one item what the gates say of it beside one that conforms: %j', (one) => {
    for (const facts of [certificate, report]) {
      const allMet = gates({ ...facts, items: [conforming, one], today: day('2028-01-01') }).every(
        ({ isMet }) => isMet,
      );

      expect(holdsGateOpen(one, facts.timeBasis)).toBe(!allMet);
    }
  });
});

describe('gates with nothing in scope', () => {
  const excluded = { conformity: 'not_applicable', designAccepted: false, exclusionApproved: true } as const;

  it.each([
    [certificate, 'all_assessed'],
    [report, 'criteria_covered'],
  ] as const)('measure nothing: neither all of it nor none of something', (facts, id) => {
    expect(gateOf({ ...facts, items: [{ ...excluded, count: 93 }] }, id)).toMatchObject({
      isMet: false,
      have: 0,
      need: 0,
    });
  });
});

describe('verdict', () => {
  const all = { proven: 100, claimed: 0, gap: 0, unknown: 0 };

  it.each([
    ['all gates met, all proven', [true, true], all, 'ready'],
    ['one gate open, all proven', [true, false], all, 'not_ready'],
    ['all gates met, something only claimed', [true], { ...all, proven: 99.5, claimed: 0.5 }, 'not_ready'],
    ['nothing in scope', [true], null, 'not_measurable'],
    ['nothing in scope, a gate open', [false], null, 'not_measurable'],
    ['no gates', [], all, 'not_ready'],
  ] as const)('%s', (_, met, shares, expected) => {
    expect(
      verdict(
        met.map((isMet) => ({ isMet })),
        shares,
      ),
    ).toBe(expected);
  });
});
