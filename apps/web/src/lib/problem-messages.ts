import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { changedMeanwhileSchema } from '@waymark/contracts';
import type { DomainErrorCode } from '@waymark/domain';
import { z } from 'zod';
import { formatBytes, formatWhen } from './format.ts';
import { type ClientProblemCode, ProblemError } from './problem-error.ts';
import { happenedSentence, whatHappened } from './what-happened.ts';

type RequestCode = Extract<DomainErrorCode, `${'request' | 'access' | 'session' | 'resource' | 'service'}.${string}`>;

/**
 * What happened, and what to do on a page, where a refusal is not about what was asked but about asking: the server says
 * that to programs. What a feature refuses the server says in one sentence for all, in the reader's language.
 */
const messages: Readonly<Record<RequestCode | ClientProblemCode, MessageDescriptor>> = {
  'request.invalid': msg`Something in the form is not right. Check the marked fields.`,
  'request.too_large': msg`That is more than can be sent at once. Shorten it and try again.`,
  'request.method_not_allowed': msg`This page asked for something that the server does not offer. Load the page again.`,
  'request.media_type_unsupported': msg`The server does not take this kind of content. Load the page again.`,
  'request.origin_refused': msg`This request came from another address. Open Waymark again and repeat it.`,
  'request.idempotency_reused': msg`This was already sent with other values. Load the page again.`,
  'request.still_running': msg`This was sent already and is still being worked on. Look again in a moment.`,
  'request.answer_lost': msg`This was done already, but the answer was lost on the way. Load the page again.`,
  'request.rate_limited': msg`Too many attempts. Wait a minute and try again.`,
  'access.signed_out': msg`You are signed out. Sign in to go on.`,
  'session.reauthentication_required': msg`Prove again that it is you, with your password.`,
  'session.wrong_password': msg`This is not your password.`,
  'session.code_required': msg`Write the code from your app as well.`,
  'session.wrong_code': msg`This code does not fit, or was used already. Wait for the next one.`,
  'session.wait': msg`Too many wrong passwords or codes. Wait a little; the wait grows with each.`,
  'access.forbidden': msg`Your role does not allow this. Ask an owner or a compliance manager.`,
  'access.removed': msg`You were removed from this organisation. Ask one of its owners if that was a mistake.`,
  'resource.not_found': msg`This does not exist, or you may not see it.`,
  'resource.changed_meanwhile': msg`Somebody changed this while you were editing. Compare both and save again.`,
  'resource.version_required': msg`This page is out of date. Load it again and repeat the change.`,
  'resource.already_exists': msg`There is one with this name already. Choose another.`,
  'service.unavailable': msg`Waymark cannot be reached right now. Nothing is lost; try again in a moment.`,
  'service.disk_full': msg`The server has no space left. Tell the person who runs Waymark.`,
  'service.internal': msg`Something went wrong on the server. Try again; if it stays, copy the details for support.`,
  'client.no_connection': msg`No connection to Waymark. Check your network and try again; what you typed is kept.`,
  'client.unexpected_answer': msg`Waymark answered in an unexpected way. Load the page again.`,
};

/** Sentences that name what the server found. */
const foundMessages: Readonly<Record<string, MessageDescriptor>> = {
  'import.not_a_table': msg({
    message: 'This is a file of the kind {found}, not a table. Save the table as XLSX or CSV.',
  }),
  'import.quote_open': msg({
    message:
      'In row {line} a quotation mark is opened and never closed. Save the table again from your spreadsheet program.',
  }),
};

/** Sentences that name a limit, where the server says what it is and how much of it is used. */
const limitMessages: Readonly<Record<string, (limit: string, used: string) => MessageDescriptor>> = {
  'upload.too_large': (limit) => msg`This file is larger than the ${limit} that are taken here.`,
  'quota.organisation_full': (limit, used) =>
    msg`The organisation may keep ${limit} and has used ${used}, so there is no room for this file. Ask the person who runs Waymark.`,
  'quota.person_full': (limit, used) =>
    msg`You may keep ${limit} here and have used ${used}, so there is no room for this file. Ask the person who runs Waymark.`,
  'demo.file_too_large': (limit) => msg`A demo takes files of up to ${limit}. Your own organisation takes larger ones.`,
  'demo.storage_full': (limit, used) =>
    msg`A demo keeps ${limit} of files and has used ${used}. Start it over for an empty one.`,
};
const limitSchema = z.object({ limitBytes: z.number(), usedBytes: z.number().default(0) });

function limitMessage({ code, problem: { facts = {} } }: ProblemError): MessageDescriptor | undefined {
  const { data } = limitSchema.safeParse({ limitBytes: facts.maxBytes, ...facts });
  return data && limitMessages[code]?.(formatBytes(data.limitBytes), formatBytes(data.usedBytes));
}

/** Who was faster and when, as far as the refusal tells. */
function changedMessage({ code, problem }: ProblemError): MessageDescriptor | undefined {
  const last = code === 'resource.changed_meanwhile' && changedMeanwhileSchema.safeParse(problem.facts).data?.last;
  if (!last) return undefined;
  const [name, time] = [last.by?.name ?? 'Waymark', formatWhen(last.at)];
  return msg`${name} changed this meanwhile (${time}). Nothing of yours is saved yet; look at how it is now.`;
}

const messageByCode: Readonly<Record<string, MessageDescriptor | undefined>> = { ...messages, ...foundMessages };

/** The sentence a person reads for an error. Most are the server's own. */
export function problemMessage(i18n: I18n, error: unknown): string {
  if (!(error instanceof ProblemError)) return i18n._(messages['service.internal']);
  const { fields = [] } = error.problem;
  const happened = whatHappened(error);
  if (happened) return happenedSentence(i18n, happened);
  // What is wrong says more than where to look, and not every form marks its fields.
  if (fields.length > 0) return fields.map(({ message }) => message).join(' ');
  const message = limitMessage(error) ?? changedMessage(error) ?? messageByCode[error.code];
  if (!message) return error.problem.detail;
  // Some sentences name what the server found.
  const values = { ...error.problem.facts, ...message.values };
  return i18n._(message.id, values, message);
}

/** What support needs to find the cause; holds nothing that was typed. */
export function problemDetails(error: unknown): string {
  const lines = [`Waymark ${new Date().toISOString()}`, window.location.pathname];
  if (error instanceof ProblemError) {
    lines.push(`${error.status} ${error.code}`, error.problem.detail, error.problem.requestId ?? '');
  } else if (error instanceof Error) {
    lines.push(`${error.name}: ${error.message}`);
  }
  return lines.filter(Boolean).join('\n');
}
