import type { EvidenceDetail } from '@waymark/contracts';
import { anId } from './fixtures.ts';

export const anEvidenceStanding = (number: number, programmeName: string): EvidenceDetail['standings'][number] => ({
  programmeId: anId(number),
  programmeName,
  state: 'to_review',
  reviewedBy: null,
  reviewedAt: null,
  reason: null,
  note: null,
  neededFromOn: null,
  neededToOn: null,
});

export function anEvidence(more: Partial<EvidenceDetail> = {}): EvidenceDetail {
  const days = { capturedOn: '2026-04-02', periodFromOn: '2026-01-01', periodToOn: '2026-03-31' };
  const latest = {
    ...days,
    number: 2,
    fileName: 'review.csv',
    mediaType: 'text/csv',
    byteSize: 10,
    sha256: 'ab',
    url: null,
    note: '',
    uploadedBy: { id: anId(9), name: 'Jonas Weber' },
    uploadedAt: '2026-10-02T08:00:00Z',
  };
  return {
    id: anId(20),
    title: 'Access review',
    description: '',
    ...days,
    owner: { id: anId(9), name: 'Jonas Weber' },
    uploadedAt: '2026-10-02T08:00:00Z',
    latest,
    versions: [latest],
    reviews: [],
    standings: [anEvidenceStanding(3, 'ISO/IEC 27001:2022'), anEvidenceStanding(4, 'SOC 2 Type 2')],
    links: [],
    abilities: { edit: true, review: true, reviewIsAnothers: false },
    version: 7,
    ...more,
  };
}
