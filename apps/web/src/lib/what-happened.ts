import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type WhatHappened, whatHappenedSchema } from '@waymark/contracts';
import { formatWhen } from './format.ts';
import { ProblemError } from './problem-error.ts';
import { roleNames } from './role-names.ts';
import type { Told } from './tell-happened.ts';

/** Why something is refused that was allowed a moment ago, where the refusal tells. */
export function whatHappened(error: unknown): WhatHappened | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return whatHappenedSchema.safeParse(error.problem.facts).data;
}

type Of<What extends WhatHappened['what']> = Extract<WhatHappened, { what: What }>;

/** What happened, by whom and when. */
export function happenedSentence(i18n: I18n, happened: WhatHappened | Told): string {
  if (happened.what === 'role_changed') return i18n._(roleChanged(i18n, happened));
  if (happened.what === 'other_person') return i18n._(otherPerson(happened));
  if (happened.what === 'removed') return i18n._(removed(happened));
  return i18n._(happened.what === 'deleted' ? deleted(happened) : sessionEnded(happened));
}

function removed({ by, at, organisation }: Of<'removed'>): MessageDescriptor {
  const [name, where, time] = [by?.name, organisation.name, formatWhen(at)];
  return name === undefined
    ? msg`You were removed from ${where} (${time}).`
    : msg`${name} removed you from ${where} (${time}).`;
}

function roleChanged(i18n: I18n, { by, at, before, role }: Omit<Of<'role_changed'>, 'permission'>): MessageDescriptor {
  const [name, time, from, to] = [by?.name, formatWhen(at), i18n._(roleNames[before]), i18n._(roleNames[role])];
  return name === undefined
    ? msg`Your role was changed from ${from} to ${to} (${time}).`
    : msg`${name} changed your role from ${from} to ${to} (${time}).`;
}

function deleted({ by, at, subject }: Of<'deleted'>): MessageDescriptor {
  const [name, time] = [by?.name, formatWhen(at)];
  if (name === undefined) return msg`This was deleted (${time}).`;
  if (subject.type === 'programme') return msg`${name} deleted the programme (${time}).`;
  if (subject.type === 'task') return msg`${name} deleted the task (${time}).`;
  if (subject.type === 'comment') return msg`${name} deleted the comment (${time}).`;
  if (subject.type === 'calendar_entry') return msg`${name} deleted the event (${time}).`;
  return msg`${name} deleted this (${time}).`;
}

function sessionEnded({ by, at }: Of<'session_ended'>): MessageDescriptor {
  const time = formatWhen(at);
  return by === null
    ? msg`Your session ran out (${time}).`
    : msg`You ended this session from another window or device (${time}).`;
}

function otherPerson({ person: { name } }: Of<'other_person'>): MessageDescriptor {
  return msg`In this browser ${name} is signed in now.`;
}
