import type { ProgrammeDocument } from '@waymark/contracts';
import { anId } from './fixtures.ts';

const jonas = { id: anId(9), name: 'Jonas Weber' };

export const aDocumentVersion: NonNullable<ProgrammeDocument['latest']> = {
  ...{ number: 2, label: '2.1', note: '', author: jonas, addedBy: jonas, addedAt: '2026-05-02T08:00:00Z' },
  ...{ fileName: 'soa.pdf', mediaType: 'application/pdf', byteSize: 10, sha256: 'ab', url: null },
};

/** A draft that waits for somebody to approve it. */
export const aDocument = (more: Partial<ProgrammeDocument> = {}): ProgrammeDocument => ({
  ...{ id: anId(30), key: 'soa', title: 'Statement of Applicability', purpose: 'Ties the controls to reasons.' },
  ...{ reference: '6.1.3 d', isGate: true, holds: ['applicability'], state: 'draft' },
  ...{ latest: aDocumentVersion, approval: null, reviewOn: null },
  ...{ updatedBy: jonas, updatedOn: '2026-05-02', version: 4 },
  abilities: { addVersion: true, approve: true, withdraw: false },
  ...more,
});

export const anApprovedDocument = (more: Partial<ProgrammeDocument> = {}): ProgrammeDocument =>
  aDocument({
    ...{ state: 'approved', reviewOn: '2099-05-03' },
    approval: { by: { id: anId(8), name: 'Marc Dubois' }, on: '2026-05-03', note: '' },
    abilities: { addVersion: true, approve: true, withdraw: true },
    ...more,
  });
