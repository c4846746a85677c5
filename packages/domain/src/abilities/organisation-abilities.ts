import { can, type Permission } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

/**
 * What somebody may read, and begin anew, in an organisation; what is there already says by itself what may be done with it.
 * A demo offers nothing that reaches people outside, or ends something for good.
 */
export function organisationAbilities({ isDemo }: { isDemo: boolean }, { role }: Pick<Asker, 'role'>) {
  const may = (permission: Permission) => can(role, permission);
  const inEarnest = (permission: Permission) => !isDemo && may(permission);
  return {
    readProgrammes: may('programme:read'),
    oversee: may('programme:oversee'),
    readGapItems: may('gap:read'),
    exportGapItems: may('gap:export'),
    readTasks: may('task:read'),
    readEvidence: may('evidence:read'),
    readComments: may('comment:read'),
    readCalendar: may('calendar:read'),
    readReminders: may('reminder:read'),
    readReports: may('report:read'),
    readMembers: may('member:read'),
    readActivity: may('activity:read'),
    readMail: may('mail:read'),
    startProgramme: may('programme:manage'),
    editGapItems: may('gap:edit'),
    addTask: may('task:manage'),
    addEvidence: may('evidence:add'),
    reviewEvidence: may('evidence:review'),
    addEvent: may('calendar:manage'),
    setReminders: may('reminder:manage'),
    freezeReport: may('report:share'),
    wordReport: may('report:word'),
    askDecision: may('decision:ask'),
    shareReport: inEarnest('report:share'),
    invite: inEarnest('member:manage'),
    rename: may('organisation:update'),
    remove: inEarnest('organisation:delete'),
  };
}

export type OrganisationAbilities = ReturnType<typeof organisationAbilities>;
export type OrganisationAbility = keyof OrganisationAbilities;

/** What somebody may do with the days that every plan of the organisation reckons with. */
export const workCalendarAbilities = ({ role }: Pick<Asker, 'role'>) => ({
  setDays: can(role, 'organisation:update'),
  close: can(role, 'calendar:manage'),
  limitFirms: can(role, 'programme:manage'),
});
