import type {
  AssuranceReport,
  Certificate,
  ExitCriterion,
  Forecast,
  ProgrammeRecords,
  StageDecision,
  StageGate,
} from '@waymark/contracts';
import { anId } from './fixtures.ts';

const ines = { id: anId(2), name: 'Ines Halvorsen' };

export const anExitCriterion = (more: Partial<ExitCriterion> = {}): ExitCriterion => ({
  key: 'all-rated',
  text: 'Every requirement rated',
  kind: 'computed',
  isHardGate: false,
  isMet: false,
  have: 120,
  need: 123,
  target: { page: 'gap-items', filter: { conformity: 'not_assessed' } },
  judgement: null,
  version: 0,
  ...more,
});

export const aJudgedCriterion = (more: Partial<ExitCriterion> = {}): ExitCriterion =>
  anExitCriterion({
    key: 'report-received',
    text: 'Stage 1 report received',
    kind: 'judged',
    have: null,
    need: null,
    target: null,
    ...more,
  });

export const aStageGate = (more: Partial<StageGate> = {}): StageGate => ({
  stageId: anId(102),
  stageKey: 'stage-2',
  stageName: 'Stage name 2',
  criteria: [anExitCriterion(), aJudgedCriterion()],
  isMet: false,
  decisions: [],
  version: 4,
  ...more,
});

export const aDecision = (more: Partial<StageDecision> = {}): StageDecision => ({
  id: anId(300),
  decision: 'go',
  note: 'The report comes by mail.',
  by: ines,
  at: '2026-11-20T09:00:00Z',
  facts: [{ key: 'all-rated', text: 'Every requirement rated', isMet: false, have: 118, need: 123 }],
  ...more,
});

export const aForecast = (more: Partial<Forecast> = {}): Forecast => ({
  state: 'forecast',
  today: '2026-11-24',
  targetOn: '2027-04-20',
  openGates: 3,
  readyInTimeOn: '2027-03-20',
  result: {
    kind: 'certificate',
    planOn: '2027-04-20',
    p50On: '2027-04-20',
    p85On: '2027-06-18',
    readyByOn: null,
    tooEarly: null,
  },
  p50On: '2027-03-01',
  p85On: '2027-05-18',
  byTarget: 62,
  openItems: 41,
  openHours: null,
  missingWeeks: 0,
  weeks: [
    { startsOn: '2026-11-09', done: 6, added: 1 },
    { startsOn: '2026-11-16', done: 4, added: 0 },
  ],
  spread: [
    { fromOn: '2027-02-01', runs: 4000 },
    { fromOn: '2027-03-01', runs: 6000 },
  ],
  runs: 10_000,
  backTest: { samples: 9, withinP50: 44, withinP85: 89, medianErrorDays: 4 },
  ...more,
});

export const aCertificate = (more: Partial<Certificate> = {}): Certificate => ({
  id: anId(400),
  programmeId: anId(3),
  number: 'NC-1',
  body: 'Nordcert',
  standard: 'ISO/IEC 27001:2022 + Amd 1:2024',
  accreditation: '',
  scope: 'Analytics platform',
  decidedOn: '2024-04-20',
  issuedOn: '2024-04-22',
  validFromOn: '2024-04-20',
  expiresOn: '2027-04-20',
  status: 'valid',
  statusReason: '',
  openPoints: [],
  openPointsReason: '',
  file: null,
  createdBy: ines,
  createdAt: '2024-04-22T09:00:00Z',
  version: 3,
  ...more,
});

export const aReport = (more: Partial<AssuranceReport> = {}): AssuranceReport => ({
  id: anId(410),
  programmeId: anId(3),
  firm: 'Sample CPA',
  opinion: 'qualified',
  exceptionCount: 2,
  exceptions: 'CC6.2 and CC7.1',
  asOfOn: null,
  periodFromOn: '2098-07-01',
  periodToOn: '2099-06-30',
  issuedOn: '2099-08-20',
  staleOn: '2100-07-01',
  bridgeLetters: [],
  openPoints: [],
  openPointsReason: '',
  file: { fileName: 'soc-2.pdf', mediaType: 'application/pdf' },
  createdBy: ines,
  createdAt: '2099-08-21T09:00:00Z',
  version: 1,
  ...more,
});

export const someRecords = (more: Partial<ProgrammeRecords> = {}): ProgrammeRecords => ({
  certificates: [],
  reports: [],
  nextCycle: null,
  renews: null,
  ...more,
});
