import type { Me, Member, Membership, MyWork, Programme, ProgrammeDetail } from '@waymark/contracts';
import {
  dutiesOf,
  memberAbilities,
  organisationAbilities,
  type Role,
  rolesToGive,
  startPageFor,
} from '@waymark/domain';
import type { BarReadiness } from '../ui/readiness/readiness-bar.tsx';

export const anId = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** In an organisation as its role may be there, as the API says. */
export function aMembership(more: Partial<Membership> = {}): Membership {
  const { role = 'manager', isDemo = false } = more;
  return {
    id: anId(1),
    slug: 'northwind',
    name: 'Northwind Analytics',
    isDemo,
    timeZone: 'UTC',
    version: 1,
    role,
    roleChange: null,
    startPage: startPageFor(role),
    rolesToGive: rolesToGive(role),
    abilities: organisationAbilities({ isDemo }, { role }),
    ...more,
  };
}

interface Seen {
  /** As whom the member is looked at. */
  asRole?: Role;
  isDemo?: boolean;
  isLastOwner?: boolean;
}

export const aMember = (
  user: Member['user'],
  role: Role,
  { asRole = 'manager', isDemo = false, isLastOwner = false }: Seen = {},
): Member => ({
  user,
  role,
  version: 1,
  joinedAt: '2026-01-01T00:00:00.000Z',
  duties: dutiesOf(role),
  abilities: memberAbilities({ role, isLastOwner }, { role: asRole, isDemo }),
});

export const aMe = (...organisations: Membership[]): Me => ({
  user: {
    id: anId(2),
    name: 'Ines Halvorsen',
    email: 'ines@northwind.example',
    twoFactorEnabled: false,
    isDemo: false,
  },
  organisations,
  removals: [],
});

export const aProgramme = (more: Partial<Programme> = {}): Programme => ({
  id: anId(3),
  scheme: 'iso-27001-2022',
  schemeName: 'ISO/IEC 27001:2022',
  frameworkId: 'iso-27001-2022',
  timeBasis: 'certificate',
  madeFrom: [],
  asksForYearEnd: false,
  name: 'ISO/IEC 27001',
  scopeStatement: 'Analytics platform',
  categories: [],
  targetOn: '2027-04-20',
  asOfOn: null,
  periodFromOn: null,
  periodToOn: null,
  auditorFirm: null,
  customersYearEnd: null,
  renewsId: null,
  parentId: null,
  version: 1,
  ...more,
});

export const aProgrammeDetail = (more: Partial<ProgrammeDetail> = {}): ProgrammeDetail => ({
  ...aProgramme(),
  stages: [],
  milestones: [],
  abilities: { edit: true, sign: true, record: true },
  ...more,
});

export function aReadiness(proven: number, claimed: number, gap: number, unknown: number): BarReadiness {
  const shares = { proven, claimed, gap, unknown };
  return {
    weighted: shares,
    unweighted: shares,
    range: { from: proven, to: proven + unknown },
    counts: { inScope: 120, notApplicable: 3, byState: shares },
  };
}

/** An answer of My work. */
export const noWork: MyWork = {
  ...{ items: [], nextCursor: null, total: 0 },
  bySegment: { tasks: 0, answers: 0, reviews: 0, gap_items: 0, events: 0, mentions: 0 },
  bySection: { overdue: 0, this_week: 0, later: 0, not_yet_due: 0, no_date: 0 },
};
