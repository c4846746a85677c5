import { act, screen } from '@testing-library/react';
import type { EvidenceDetail, GapItemDetail } from '@waymark/contracts';
import { anEvidence, anEvidenceStanding } from '../evidence.ts';
import { aMember, anId, aProgramme, aProgrammeDetail } from '../fixtures.ts';
import { aGapItem, aGapSummary } from '../gap-items.ts';
import { HeldRequest } from '../held-request.ts';
import { type Action, choose, press, pressIn, type Routes, without, write } from './action.ts';

const ines = { id: anId(2), name: 'Ines Halvorsen' };
const jonas = { id: anId(9), name: 'Jonas Weber' };
const member = aMember({ ...ines, email: 'ines@northwind.example' }, 'owner');

const upload = { id: anId(7), fileName: 'new.pdf', mediaType: 'application/pdf', byteSize: 10, sha256: 'ab' };
const links = [15, 16].map((number) => ({
  ...{ gapItemId: anId(number), programmeId: anId(3) },
  ...{ requirementId: `A.5.${number}`, title: `Requirement ${number}` },
}));
const atEvidence = `/o/northwind/evidence?item=${anId(20)}`;
const evidenceNow = (evidence: EvidenceDetail): Routes => ({
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/comments': { items: [], abilities: { write: true } },
  'GET /orgs/:org/evidence': { items: [evidence], nextCursor: null, total: null },
  'GET /orgs/:org/evidence/:id': evidence,
});
const standing = anEvidenceStanding(3, 'ISO 27001');
const waiting = anEvidence({ standings: [standing] });
const accepted = anEvidence({
  standings: [{ ...standing, state: 'accepted', reviewedBy: ines, reviewedAt: '2026-11-24T08:00:00Z' }],
  version: 8,
});
const rejected = anEvidence({
  standings: [
    { ...standing, state: 'rejected', reason: 'unreadable', reviewedBy: ines, reviewedAt: '2026-11-24T08:00:00Z' },
  ],
  abilities: { edit: false, review: true, reviewIsAnothers: false },
  version: 8,
});

const atItem = `/o/northwind/programmes/${anId(3)}/gap-analysis?item=${anId(15)}`;
const itemNow = (item: GapItemDetail): Routes => ({
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/programmes/:id': aProgrammeDetail(),
  'GET /orgs/:org/members': [member],
  'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: 0 },
  'GET /orgs/:org/comments': { items: [], abilities: { write: true } },
  'GET /orgs/:org/activity': { items: [], nextCursor: null },
  'GET /orgs/:org/programmes/:id/gap-items/summary': aGapSummary,
  'GET /orgs/:org/programmes/:id/gap-items': { items: [item], nextCursor: null, total: null },
  'GET /orgs/:org/programmes/:id/gap-items/:item': item,
});
const said = { conformity: 'conform', assessedAt: '2026-11-24T08:00:00Z', assessedBy: jonas, owner: jonas } as const;
const mayNot = { edit: true, assess: true, accept: false, withdrawAcceptance: false, acceptIsAnothers: false };
const claimed = aGapItem({ ...said, standing: 'claimed', state: 'claimed', abilities: { ...mayNot, accept: true } });
const proven = aGapItem({
  ...said,
  ...{ standing: 'accepted', state: 'proven', acceptedAt: '2026-11-24T09:00:00Z', acceptedBy: ines, version: 5 },
  abilities: { ...mayNot, withdrawAcceptance: true },
});
const sentBack = aGapItem({
  ...{ standing: 'gap', state: 'gap', conformity: 'minor', owner: jonas, version: 5, abilities: mayNot },
  returned: { by: ines, at: '2026-11-24T09:00:00Z', reason: 'The old rule' },
});

/** What is said of evidence and of gap items. */
export const evidenceActions: readonly Action[] = [
  {
    ...{ of: 'useUnlinkEvidence', what: 'a link was removed', path: atEvidence },
    routes: (before) => evidenceNow(anEvidence({ links: without(links, before) })),
    sent: 'DELETE /orgs/:org/evidence/:id/links/:item',
    act: () => press('Remove the link to A.5.15'),
    says: /Link removed/,
    next: 'A.5.16 Requirement 16',
  },
  {
    ...{ of: 'useReviewEvidence', what: 'evidence was accepted', path: atEvidence },
    routes: (before) => evidenceNow(before ? waiting : accepted),
    sent: 'POST /orgs/:org/evidence/:id/reviews',
    answer: () => accepted,
    act: () => press('Accept for ISO 27001'),
    says: /Accepted for ISO 27001/,
    next: 'Reviews',
  },
  {
    ...{ of: 'useReviewEvidence', what: 'evidence was rejected', path: atEvidence },
    routes: (before) => evidenceNow(before ? waiting : rejected),
    sent: 'POST /orgs/:org/evidence/:id/reviews',
    answer: () => rejected,
    act: async () => {
      await press('Reject for ISO 27001');
      await press('Reason', 'combobox');
      await press('Cannot be read', 'option');
      await press('Send rejection');
    },
    says: /Rejected for ISO 27001/,
    next: 'Reject for ISO 27001',
  },
  {
    ...{ of: 'useAddVersion', what: 'a new version was sent', path: atEvidence },
    routes: (before) => ({
      ...evidenceNow(before ? waiting : { ...waiting, version: 8 }),
      'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: null },
    }),
    sent: 'POST /orgs/:org/evidence/:id/versions',
    answer: () => waiting,
    act: async () => {
      await screen.findByRole('button', { name: 'New version' });
      await choose(new File(['1234567890'], 'new.pdf'));
      await write(/^Note to the reviewer/, 'Taken again');
      act(() => HeldRequest.all[0]?.answer(201, upload));
      await press('Send for review');
    },
    says: /Sent for review/,
    next: 'New version',
  },
  {
    ...{ of: 'useAcceptGapItem', what: 'a gap item was accepted', path: atItem },
    routes: (before) => itemNow(before ? claimed : proven),
    sent: 'POST /orgs/:org/programmes/:id/gap-items/:item/acceptance',
    answer: () => proven,
    act: () => press('Accept'),
    says: /Accepted/,
    next: 'Withdraw acceptance',
  },
  {
    ...{ of: 'useAcceptGapItem', what: 'an acceptance was withdrawn', path: atItem },
    routes: (before) => itemNow(before ? proven : claimed),
    sent: 'POST /orgs/:org/programmes/:id/gap-items/:item/acceptance',
    answer: () => claimed,
    act: () => press('Withdraw acceptance'),
    says: /Acceptance withdrawn/,
    next: 'Accept',
  },
  {
    ...{ of: 'useReturnGapItem', what: 'a gap item was sent back', path: atItem },
    routes: (before) => itemNow(before ? claimed : sentBack),
    sent: 'POST /orgs/:org/programmes/:id/gap-items/:item/returns',
    answer: () => sentBack,
    act: async () => {
      await press('Send back');
      await write(/What is missing/, 'The old rule');
      await pressIn(undefined, 'Send back');
    },
    says: /Returned/,
    next: 'Access control',
  },
];
