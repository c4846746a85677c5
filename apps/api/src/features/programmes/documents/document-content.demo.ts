import type { DemoPerson, DemoProgramme } from '../../../common/contributions/demo.ts';

/** A document of the demo: when it was put in and approved, as days from today; null where the second person is still to come. */
export interface DemoDocument {
  key: string;
  label: string;
  author: DemoPerson;
  addedDay: number;
  approval: { by: DemoPerson; onDay: number; note?: 'policyApproval' } | null;
}

const approved = (key: string, onDay: number, more: Partial<DemoDocument> = {}): DemoDocument => ({
  ...{ key, label: '1.0', author: 'ines', addedDay: onDay - 6 },
  approval: { by: 'marc', onDay },
  ...more,
});
const draft = (key: string, addedDay: number, author: DemoPerson = 'ines'): DemoDocument => ({
  ...{ key, label: '0.9', author, addedDay, approval: null },
});

const isoDocuments: readonly DemoDocument[] = [
  approved('scope', -201),
  approved('policy', -194, { approval: { by: 'lena', onDay: -194, note: 'policyApproval' } }),
  approved('statement-of-applicability', -58, { label: '2.1' }),
  approved('risk-assessment-process', -187),
  approved('risk-treatment-plan', -72, { label: '1.3' }),
  approved('risk-treatment-process', -187),
  approved('objectives', -180),
  approved('competence', -131, { author: 'jonas' }),
  approved('necessary-documents', -117),
  approved('operational-control', -110, { author: 'priya' }),
  approved('risk-assessment-results', -75),
  approved('monitoring', -96, { author: 'priya' }),
  approved('audit-programme', -89),
  approved('nonconformities', -61),
  draft('risk-treatment-results', -12),
  draft('audit-results', -5, 'jonas'),
];

const soc2Documents: readonly DemoDocument[] = [
  approved('system-description', -82, { label: '3.0', author: 'priya' }),
  draft('management-assertion', -9),
];

/** Of the first SOC 2 period all documents, as they went to its auditors. */
export const demoDocuments: Record<DemoProgramme, (askedFor: readonly string[]) => readonly DemoDocument[]> = {
  iso: () => isoDocuments,
  soc2: () => soc2Documents,
  former: (askedFor) =>
    askedFor.map((key) =>
      approved(key, -118, { label: '2.0', author: 'priya', addedDay: -125, approval: { by: 'ines', onDay: -118 } }),
    ),
};
