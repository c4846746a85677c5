import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  IconCalendar,
  IconChartBar,
  IconClipboardCheck,
  IconFlag,
  IconInbox,
  IconLayoutDashboard,
  IconList,
  IconPaperclip,
  IconSettings,
  IconTimeline,
} from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import type { Membership, Programme } from '@waymark/contracts';
import type { OrganisationAbility, StartPage } from '@waymark/domain';
import { isOpenTo } from '../../lib/current-user.ts';

const at = (org: string) => ({ params: { org } });

/** The pages of the shell in their order; `needs` is what somebody must be able to, to open them. */
const pages = [
  { key: 'overview', label: msg`Overview`, Icon: IconLayoutDashboard, needs: 'oversee' },
  { key: 'audits', label: msg`Your audits`, Icon: IconClipboardCheck, firstOf: 'audits' },
  { key: 'my-work', label: msg`My work`, Icon: IconInbox, needs: 'readTasks' },
  { key: 'calendar', label: msg`Calendar`, Icon: IconCalendar, needs: 'readCalendar' },
  { key: 'programmes', label: msg`Programmes`, Icon: IconFlag, needs: 'readProgrammes', startsGroup: true },
  { key: 'timeline', label: msg`Timeline`, Icon: IconTimeline, needs: 'oversee' },
  { key: 'gap-analysis', label: msg`Gap analysis`, Icon: IconList, needs: 'oversee' },
  { key: 'evidence', label: msg`Evidence`, Icon: IconPaperclip, needs: 'readEvidence' },
  { key: 'reports', label: msg`Reports`, Icon: IconChartBar, needs: 'readReports', startsGroup: true },
  { key: 'settings', label: msg`Settings`, Icon: IconSettings },
] as const satisfies readonly PageEntry[];

interface PageEntry {
  key: string;
  label: MessageDescriptor;
  Icon: typeof IconFlag;
  needs?: OrganisationAbility;
  /** A page for those alone who begin there. */
  firstOf?: StartPage;
  startsGroup?: boolean;
}

export type PageKey = (typeof pages)[number]['key'];
export interface NavigationItem extends PageEntry {
  key: PageKey;
}

/** What somebody may open. A gap analysis belongs to a programme, so there is none before the first. */
export function navigationItems(
  { abilities, startPage }: Pick<Membership, 'abilities' | 'startPage'>,
  programmeCount: number,
): NavigationItem[] {
  return pages.filter(
    ({ key, needs, firstOf }: PageEntry) =>
      isOpenTo(abilities, needs) &&
      (firstOf === undefined || firstOf === startPage) &&
      (key !== 'gap-analysis' || programmeCount > 0),
  );
}

/** Where an entry leads; the gap analysis opens that of the programme at hand. */
export function targetOf(key: PageKey, org: string, programmeId = '') {
  const targets = {
    overview: linkOptions({ to: '/o/$org', ...at(org) }),
    audits: linkOptions({ to: '/o/$org/audits', ...at(org) }),
    'my-work': linkOptions({ to: '/o/$org/my-work', ...at(org) }),
    calendar: linkOptions({ to: '/o/$org/calendar', ...at(org) }),
    programmes: linkOptions({ to: '/o/$org/programmes', ...at(org) }),
    'gap-analysis': linkOptions({
      to: '/o/$org/programmes/$programmeId/gap-analysis',
      params: { org, programmeId },
    }),
    timeline: linkOptions({ to: '/o/$org/timeline', ...at(org) }),
    evidence: linkOptions({ to: '/o/$org/evidence', ...at(org) }),
    reports: linkOptions({ to: '/o/$org/reports', ...at(org) }),
    settings: linkOptions({ to: '/o/$org/settings', ...at(org) }),
  };
  return targets[key];
}

/** Which entry the address belongs to; none where a page is reached another way, such as the reminders. */
export function pageOfPath(pathname: string): PageKey | undefined {
  const [, , , first, second, third] = pathname.split('/');
  if (first === 'programmes' && third === 'gap-analysis') return 'gap-analysis';
  if (first === 'programmes' && second !== undefined) return 'programmes';
  return first === undefined || first === '' ? 'overview' : pages.find(({ key }) => key === first)?.key;
}

/** The programme that the address names. */
export function programmeOfPath(pathname: string): string | undefined {
  const [, , , first, second] = pathname.split('/');
  return first === 'programmes' && second !== 'new' ? second : undefined;
}

export const programmeTarget = (org: string, { id }: Pick<Programme, 'id'>) =>
  linkOptions({ to: '/o/$org/programmes/$programmeId', params: { org, programmeId: id } });
