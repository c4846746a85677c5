import type { Locator, Page } from 'playwright-core';
import { layers } from './accessibility.ts';
import { pressTo } from './eventually.ts';
import type { Hostile } from './hostile-organisation.ts';
import { settled } from './traffic.ts';

/** What is pressed one after the other, the first thing of that name that is on top; `key:` is typed. */
type Press = string | RegExp;
interface Opened {
  /** Behind `/o/{organisation}`. */
  path: (made: Hostile) => string;
  dialogs: Readonly<Record<string, readonly Press[]>>;
}

/** Dialogs, panels and menus that show names, by the page they open on. */
export const everyDialog: Readonly<Record<string, Opened>> = {
  'the frame of every page': {
    path: () => '',
    dialogs: {
      'organisation menu': [/^Organisation: /],
      'person menu': [/^Account: /],
      bell: [/^Reminders/],
      'command palette': ['Find anything', 'key:Überprüfung'],
      'keyboard shortcuts': ['key:?'],
    },
  },
  'a task': {
    path: ({ task }) => `/my-work?task=${task}`,
    dialogs: { 'task panel': [], 'edit task': [/^Edit /], 'done without evidence': [/^Mark as done/] },
  },
  'a piece of evidence': {
    path: ({ evidence }) => `/evidence?item=${evidence}`,
    dialogs: { 'evidence panel': [], 'edit evidence': [/^Edit /] },
  },
  evidence: {
    path: () => '/evidence',
    dialogs: { 'add evidence': [/^Add evidence/], 'filters of evidence': [/^Filter/] },
  },
  'a gap item': {
    path: ({ programme, item }) => `/programmes/${programme}/gap-analysis?item=${item}`,
    dialogs: {
      'gap item panel': [],
      'evidence of a gap item': [/^Evidence \d/],
      'tasks of a gap item': [/^Tasks \d/],
      'history of a gap item': [/^History/],
      'create task': [/^Tasks \d/, 'Create task'],
    },
  },
  'the gap analysis': {
    path: ({ programme }) => `/programmes/${programme}/gap-analysis`,
    dialogs: { 'import gap items': ['Import'], 'propose dates': ['Propose dates'], export: ['Export'] },
  },
  'a programme': {
    path: ({ programme }) => `/programmes/${programme}`,
    dialogs: {
      'edit programme': ['Edit'],
      'edit stage': [/^Edit ./],
      'sign off': ['Sign off'],
      'delete programme': ['Delete this programme'],
    },
  },
  records: {
    path: ({ programme }) => `/programmes/${programme}?tab=records`,
    dialogs: { 'record a certificate': ['Record the certificate'] },
  },
  documents: {
    path: ({ programme }) => `/programmes/${programme}/documents`,
    dialogs: { 'add a document': [/^Add ./] },
  },
  'the calendar': {
    path: () => '/calendar?view=agenda',
    dialogs: {
      'new event': [/^New event/],
      subscribe: [/^Subscribe/],
      'an event': [/^Ereignis/],
      'edit event': [/^Ereignis/, 'Edit'],
      'move event': [/^Ereignis/, 'More actions', /^Move to/],
      'leave out a day': [/^Ereignis/, 'More actions', /^Leave out/],
      'cancel event': [/^Ereignis/, 'More actions', /^Cancel the event/],
    },
  },
  'the timeline': {
    path: () => '/timeline',
    dialogs: {
      'what if menu': ['What if'],
      'why a date': [/^5 Stage 2 audit, /],
    },
  },
  reports: { path: () => '/reports', dialogs: { 'withdraw a share link': [/^Withdraw the link/] } },
  'the leadership report': { path: () => '/reports/leadership', dialogs: { 'share the report': ['Share link'] } },
  members: {
    path: () => '/settings/members',
    dialogs: { invite: ['Invite'], 'withdraw an invitation': [/^Withdraw the invitation/] },
  },
  'the settings of the calendar': {
    path: () => '/settings/calendar',
    dialogs: { 'add a holiday': ['Add a holiday'], 'edit a holiday': [/^Edit /], 'remove a holiday': [/^Remove /] },
  },
  'the settings of the organisation': {
    path: () => '/settings/organisation',
    dialogs: { 'delete the organisation': ['Delete the organisation'] },
  },
  'the settings of security': { path: () => '/settings/security', dialogs: { 'two-step sign-in': ['Set up'] } },
};

/** Opens what these presses lead to, from the page as it stands. */
export async function openBy(page: Page, presses: readonly Press[]): Promise<void> {
  for (const [place, press] of presses.entries()) {
    const next = presses[place + 1];
    await settled(page);
    if (isTyped(press)) await page.keyboard.type(press.slice('key:'.length));
    else if (next === undefined || isTyped(next)) await toPress(page, press).click();
    else await pressTo(toPress(page, press), toPress(page, next));
  }
  await page.locator(layers).filter({ visible: true }).last().waitFor();
}

const isTyped = (press: Press): press is `key:${string}` => typeof press === 'string' && press.startsWith('key:');

/** What lies below a dialog is not there for anybody, and so has no role; menus come last in the page. */
function toPress(page: Page, name: string | RegExp): Locator {
  const named = (role: 'button' | 'tab' | 'menuitem') => page.getByRole(role, { name, exact: true });
  return named('menuitem').or(named('tab')).or(named('button')).filter({ visible: true }).first();
}
