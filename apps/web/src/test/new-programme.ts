import { fakeApi } from './fake-api.ts';
import { aMe, aMembership, aProgramme } from './fixtures.ts';
import { aMilestone, anOverview, aStage } from './standing.ts';

const words = {
  summary: 'What it is.',
  result: 'A report',
  issuedBy: 'Licensed CPA firm',
  audience: 'Customers',
  usualMonths: { from: 6, to: 18 },
  requirementCount: 33,
  isWithdrawn: false,
  isLeading: false,
  madeFrom: [],
  asksForYearEnd: false,
};
const groups = {
  certificate: { id: 'certificate', title: 'A certificate for the management system' },
  service: { id: 'service', title: 'A report on a service, against the Trust Services Criteria' },
  financial: { id: 'financial', title: 'A report on what matters for customers’ financial statements' },
};
const security = { id: 'security', name: 'Security', isMandatory: true, requirementCount: 33, meaning: 'Protection' };
const availability = { ...security, id: 'availability', name: 'Availability', isMandatory: false, requirementCount: 3 };
export const schemesOfTests = [
  {
    ...words,
    id: 'iso-27001-2022',
    family: 'iso-27001',
    isLeading: true,
    group: groups.certificate,
    name: 'ISO/IEC 27001:2022',
    frameworkId: 'x',
    timeBasis: 'certificate',
    categories: [],
  },
  {
    ...words,
    id: 'soc-2-type-2',
    family: 'soc-2',
    isLeading: true,
    group: groups.service,
    name: 'SOC 2 Type 2',
    frameworkId: 'y',
    timeBasis: 'period',
    categories: [security, availability],
  },
  {
    ...words,
    id: 'soc-3',
    family: 'soc-3',
    group: groups.service,
    madeFrom: [{ id: 'soc-2-type-2', name: 'SOC 2 Type 2' }],
    name: 'SOC 3',
    frameworkId: 'y',
    timeBasis: 'period',
    categories: [security, availability],
  },
  {
    ...words,
    id: 'soc-1-type-2',
    family: 'soc-1',
    group: groups.financial,
    asksForYearEnd: true,
    name: 'SOC 1 Type 2',
    frameworkId: 'z',
    timeBasis: 'period',
    categories: [],
  },
];
const answer = (id: string, text: string, weights: object, category: string | null = null) => ({
  ...{ id, text, weights, category },
  rationale: `Because of ${text}.`,
});
const questions = [
  {
    id: 'q-customers',
    question: 'Where are most of your customers?',
    answers: [answer('europe', 'Europe', { 'iso-27001': 3 }), answer('us', 'North America', { 'soc-2': 3 })],
  },
  {
    id: 'q-uptime',
    question: 'Do you promise uptime?',
    answers: [answer('yes', 'We do', {}, 'availability')],
  },
];
const preview = {
  requirementCount: 33,
  stages: [{ key: 'readiness', name: 'Readiness assessment', fromOn: '2026-11-24', toOn: '2026-12-20' }],
  milestones: [aMilestone()],
  findings: [],
  notes: ['The plan has 12 days to spare.'],
};

/** What the wizard asks for: four schemes, two questions, a plan. */
export const newProgrammeServer = (more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/programmes': [],
    'GET /schemes': schemesOfTests,
    'GET /orgs/:org/advice-questions': questions,
    'POST /orgs/:org/programmes/preview': preview,
    'POST /orgs/:org/programmes': {
      ...aProgramme({ name: 'SOC 2 Type 2' }),
      stages: [aStage(1)],
      milestones: [],
      abilities: { edit: true, sign: true, record: true },
    },
    'GET /orgs/:org/overview': anOverview(),
    'GET /orgs/:org/programmes/:programme': {
      ...aProgramme({ name: 'SOC 2 Type 2' }),
      stages: [aStage(1)],
      milestones: [],
      abilities: { edit: true, sign: true, record: true },
    },
    ...more,
  });
