import type { SchemeId } from '@waymark/domain';

/** What a newcomer reads before choosing: what it is, what one gets, from whom, for whom, and in what time. */
export interface SchemeText {
  name: string;
  summary: string;
  result: string;
  issuedBy: string;
  audience: string;
  /** Months from the start to the result for most organisations. */
  usualMonths: { from: number; to: number };
}

const certificate = {
  result: 'A certificate, valid for three years with an audit every year',
  issuedBy: 'Accredited certification body',
  audience: 'Public',
};
const cpaFirm = 'Licensed CPA firm';
const independentAuditor = 'Independent auditor';
const underNda = 'Customers and partners under a non-disclosure agreement';
const namedReaders = 'The readers named in the report';
const customersAndAuditors = 'Customers and their financial auditors';
const opinionOnDay = 'A report: opinion on the design of controls on one day';
const opinionOnPeriod = 'A report: opinion on the design and operation of controls over a period';
const pointInTimeMonths = { from: 3, to: 6 };
const periodMonths = { from: 9, to: 18 };

/** In the order in which they are offered. */
export const schemeTexts: readonly (SchemeText & { id: SchemeId })[] = [
  {
    id: 'iso-27001-2022',
    name: 'ISO/IEC 27001:2022',
    summary: 'A management system for information security in the whole organisation, certified by an outside body.',
    ...certificate,
    usualMonths: { from: 6, to: 18 },
  },
  {
    id: 'soc-2-type-2',
    name: 'SOC 2 Type 2',
    summary:
      'Controls of a service against the Trust Services Criteria, tested over a period of usually 6 to 12 months.',
    result: opinionOnPeriod,
    issuedBy: cpaFirm,
    audience: underNda,
    usualMonths: periodMonths,
  },
  {
    id: 'soc-2-type-1',
    name: 'SOC 2 Type 1',
    summary: 'Controls of a service against the Trust Services Criteria as designed on one day: the faster first step.',
    result: opinionOnDay,
    issuedBy: cpaFirm,
    audience: underNda,
    usualMonths: pointInTimeMonths,
  },
  {
    id: 'isae-3000-type-2',
    name: 'ISAE 3000 Type II',
    summary: 'The international counterpart of SOC 2 Type 2, against the same Trust Services Criteria.',
    result: opinionOnPeriod,
    issuedBy: independentAuditor,
    audience: namedReaders,
    usualMonths: periodMonths,
  },
  {
    id: 'isae-3000-type-1',
    name: 'ISAE 3000 Type I',
    summary: 'The international counterpart of SOC 2 Type 1, against the same Trust Services Criteria.',
    result: opinionOnDay,
    issuedBy: independentAuditor,
    audience: namedReaders,
    usualMonths: pointInTimeMonths,
  },
  {
    id: 'soc-1-type-2',
    name: 'SOC 1 Type 2',
    summary: 'Controls that matter for your customers’ financial statements, tested over a period.',
    result: opinionOnPeriod,
    issuedBy: cpaFirm,
    audience: customersAndAuditors,
    usualMonths: periodMonths,
  },
  {
    id: 'soc-1-type-1',
    name: 'SOC 1 Type 1',
    summary: 'Controls that matter for your customers’ financial statements, as designed on one day.',
    result: opinionOnDay,
    issuedBy: cpaFirm,
    audience: customersAndAuditors,
    usualMonths: pointInTimeMonths,
  },
  {
    id: 'isae-3402-type-2',
    name: 'ISAE 3402 Type II',
    summary: 'The international counterpart of SOC 1 Type 2, against the same control objectives of your own.',
    result: opinionOnPeriod,
    issuedBy: independentAuditor,
    audience: customersAndAuditors,
    usualMonths: periodMonths,
  },
  {
    id: 'isae-3402-type-1',
    name: 'ISAE 3402 Type I',
    summary: 'The international counterpart of SOC 1 Type 1, against the same control objectives of your own.',
    result: opinionOnDay,
    issuedBy: independentAuditor,
    audience: customersAndAuditors,
    usualMonths: pointInTimeMonths,
  },
  {
    id: 'soc-3',
    name: 'SOC 3',
    summary: 'A short public report made from a SOC 2 Type 2 examination of the same system and period.',
    result: 'A short report for general use, without the tests and their results',
    issuedBy: cpaFirm,
    audience: 'Public',
    usualMonths: periodMonths,
  },
  {
    id: 'iso-27001-2013',
    name: 'ISO/IEC 27001:2013',
    summary: 'The withdrawn edition; certificates ended by October 2025. For moving old evidence over to 2022.',
    ...certificate,
    result: 'No new certificate: the edition is withdrawn',
    usualMonths: { from: 6, to: 18 },
  },
];
