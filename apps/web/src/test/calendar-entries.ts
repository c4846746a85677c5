import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarEntry, CalendarEvent, WorkCalendar } from '@waymark/contracts';
import { aMe, aMembership, anId, aProgramme } from './fixtures.ts';

export const anEntry: CalendarEntry = {
  id: anId(30),
  kind: 'review',
  title: 'Access review',
  note: '',
  fromOn: '2026-12-07',
  lengthDays: 1,
  programmeId: null,
  owner: null,
  recurrence: 'FREQ=MONTHLY',
  shift: 'none',
  anchoredTo: 'date',
  nextOn: ['2026-12-07'],
  decided: [],
  abilities: { edit: true, complete: true },
  version: 4,
};
export const anEntryEvent: CalendarEvent = {
  id: `event:${anEntry.id}:2026-12-07`,
  kind: 'event',
  title: 'Access review',
  fromOn: '2026-12-07',
  toOn: '2026-12-07',
  programmeId: null,
  programmeName: null,
  person: { id: anId(2), name: 'Ines Halvorsen' },
  detail: '',
  isDone: false,
  isHard: false,
  effortHours: null,
  entry: {
    id: anEntry.id,
    originalOn: '2026-12-07',
    decision: null,
    isRecurring: true,
    isWindow: false,
    abilities: { edit: true, complete: true },
    version: 4,
  },
};
export const workCalendar: WorkCalendar = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  closures: [],
  auditorFirms: [],
  abilities: { setDays: false, close: true, limitFirms: true },
  version: 1,
};
export const calendarBase = {
  'GET /session': { me: aMe(aMembership()) },
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/reminders': { items: [], unread: 0 },
  'GET /orgs/:org/work-calendar': workCalendar,
  'GET /orgs/:org/calendar/events': { items: [anEntryEvent], closures: [], conflicts: [] },
  'GET /orgs/:org/calendar/entries/:id': anEntry,
};
export const agenda = '/o/northwind/calendar?view=agenda&on=2026-12-07';

export const openMenu = async () => {
  await userEvent.click(await screen.findByRole('button', { name: /^Access review/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
};
