import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DomainErrorCode } from '@waymark/domain';
import { z } from 'zod';
import { formatBytes } from './format.ts';
import { importMessages } from './import-messages.ts';
import { type ClientProblemCode, ProblemError } from './problem-error.ts';

/** One sentence for each refusal: what happened, and what to do. The compiler asks for each new code. */
const messages: Readonly<Record<DomainErrorCode | ClientProblemCode, MessageDescriptor>> = {
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
  'resource.not_found': msg`This does not exist, or you may not see it.`,
  'resource.changed_meanwhile': msg`Somebody changed this while you were editing. Compare both and save again.`,
  'resource.version_required': msg`This page is out of date. Load it again and repeat the change.`,
  'resource.already_exists': msg`There is one with this name already. Choose another.`,
  'service.unavailable': msg`Waymark cannot be reached right now. Nothing is lost; try again in a moment.`,
  'service.disk_full': msg`The server has no space left. Tell the person who runs Waymark.`,
  'service.internal': msg`Something went wrong on the server. Try again; if it stays, copy the details for support.`,
  'framework.unknown': msg`This framework is not in the catalogue.`,
  'member.last_owner': msg`An organisation needs an owner. Make somebody else an owner first.`,
  'member.above_own_role': msg`You cannot give a role that is above your own.`,
  'invitation.expired': msg`This invitation has expired. Ask for a new one.`,
  'invitation.revoked': msg`This invitation was withdrawn. Ask for a new one.`,
  'invitation.used': msg`This invitation was used already. If it was you, sign in; if not, ask for a new one.`,
  'invitation.other_address': msg`This invitation is for another e-mail address. Sign in with that one.`,
  'invitation.already_member': msg`This person is a member already.`,
  'invitation.joined_already': msg`You are a member of this organisation already, so this invitation changes nothing.`,
  'programme.dates_reversed': msg`The end is before the start. Swap or correct the dates.`,
  'programme.period_required': msg`This scheme needs an observation period. Give its first and last day.`,
  'programme.as_of_required': msg`This scheme needs the day it reports on.`,
  'programme.category_required': msg`A category that is always in scope is missing. Choose it too.`,
  'programme.category_unknown': msg`One of the categories does not belong to this scheme.`,
  'programme.target_in_past': msg`The target date is in the past. Choose a later one.`,
  'document.nothing_to_approve': msg`There is nothing to approve yet. Add the document first, as a file or an address.`,
  'document.self_approval': msg`Nobody approves a document they wrote or put in themselves. Ask a second person.`,
  'document.not_approved': msg`This document is not approved, so there is nothing to take back.`,
  'stage.dates_reversed': msg`The stage would end before it starts. Correct the dates.`,
  'stage.actual_in_future': msg`An actual date cannot be in the future.`,
  'stage.not_signed': msg`A stage is done when its gate is signed. Open the gate and decide there.`,
  'stage.already_done': msg`This stage is done already. Reopen it first, with a reason.`,
  'stage.not_done': msg`Only a stage that is done can be reopened.`,
  'stage.order': msg`An earlier stage is still open. Sign it first, or leave it out.`,
  'stage.pinned': msg`The auditor fixed these days. Release them first, with a reason.`,
  'comment.not_own': msg`You can change and take back only what you have written yourself.`,
  'comment.answered': msg`This comment has been answered already. Write a new one.`,
  'criterion.computed': msg`This criterion is worked out from the data and cannot be ticked by hand.`,
  'rule.not_overridable': msg`This date follows from another one and cannot be agreed otherwise.`,
  'rule.contradicts': msg`This day contradicts the one it counts from. Choose a day on the other side of it.`,
  'rule.only_earlier': msg`The rule sets the latest day: only an earlier one can be agreed.`,
  'record.other_scheme': msg`This scheme does not end with such a record.`,
  'programme.has_history': msg`Evidence was reviewed for this programme, a document put in, a gate decided, or a certificate or report recorded: that stays, and the programme with it.`,
  'programme.edition_current': msg`Certificates to this edition of the standard have not ended: there is nothing to move to.`,
  'record.bridge_too_long': msg`A bridge letter covers at most three months after the end of the period.`,
  'plan.nothing_changed': msg`Nothing in the plan would change. Move a date first.`,
  'event.dates_reversed': msg`The event would end before it starts. Swap the two days.`,
  'event.recurrence_unknown': msg`This repetition cannot be understood. Use a rule such as FREQ=MONTHLY;INTERVAL=3.`,
  'event.no_such_day': msg`The event does not take place on this day.`,
  'closure.dates_reversed': msg`The closed days would end before they start. Swap the two days.`,
  'organisation.time_zone_unknown': msg`This time zone is not known. Choose one from the list.`,
  'gap.justification_required': msg`Leaving a requirement out needs a justification. Write why.`,
  'gap.not_excludable': msg`This requirement is mandatory and cannot be left out.`,
  'gap.self_acceptance': msg`Nobody accepts their own item. Ask another reviewer.`,
  'gap.not_assessed': msg`Assess the item first: say how far it conforms.`,
  'gap.still_open': msg`A recorded gap is not done. Close it first, or set its conformity.`,
  'gap.not_own': msg`Only the owner of this item can do that.`,
  ...importMessages,
  'task.not_own': msg`Only the person who has this task can do that.`,
  'upload.empty': msg`The file is empty. Choose another one.`,
  'upload.too_large': msg`The file is larger than this server accepts.`,
  'upload.type_mismatch': msg`The file is not what its name says. Save it again in the right format.`,
  'upload.type_refused': msg`Files of this kind are not accepted.`,
  'upload.interrupted': msg`The upload was cut off. Nothing was stored; try again.`,
  'upload.missing': msg`The uploaded file is no longer there. Upload it again.`,
  'quota.organisation_full': msg`The organisation has reached the most it may keep. Ask the person who runs Waymark.`,
  'quota.person_full': msg`You have reached the most you may keep here. Ask the person who runs Waymark.`,
  'quota.too_many_uploads': msg`Too many of your files are on their way. Add what you have chosen, then go on.`,
  'evidence.dates_reversed': msg`The period ends before it starts. Correct the dates.`,
  'evidence.captured_in_future': msg`Evidence cannot be captured in the future. Correct the date.`,
  'evidence.dates_reviewed': msg`This evidence was reviewed, so its dates stay as they are. Add newer evidence as a new record.`,
  'evidence.self_review': msg`Nobody reviews their own evidence. Ask another reviewer.`,
  'evidence.not_linked': msg`Link the evidence to a requirement of this programme first.`,
  'evidence.not_own': msg`Only the owner of this evidence can do that.`,
  'evidence.reason_required': msg`Say why it is rejected, so that the owner knows what to do.`,
  'link.expired': msg`This link has expired. Ask for a new one.`,
  'link.revoked': msg`This link was withdrawn. Ask for a new one.`,
  'demo.full': msg`As many visitors as there is room for are looking around the demo. Create an account, or come back later.`,
  'demo.too_many': msg`Several demos are already open from your network, as many as one may have. Create an account, or sign out of one of them.`,
  'demo.no_invitations': msg`Nobody is invited into a demo, and it sends no mail. In your own organisation you invite whom you like.`,
  'demo.no_share_links': msg`A demo is not shown to others. In your own organisation you share reports by link.`,
  'demo.no_account': msg`The people of a demo are made up and have no account. Sign out, then create one of your own.`,
  'demo.people_stay': msg`The people of a demo and their roles stay as they are, so that you can look as each of them.`,
  'demo.stays': msg`A demo ends when you sign out, and after a day by itself. To begin anew, start it over.`,
  'demo.file_too_large': msg`A demo takes small files only. Your own organisation takes larger ones.`,
  'demo.storage_full': msg`This demo keeps no more files. Start it over for an empty one.`,
  'demo.disabled': msg`The demo is switched off on this server.`,
  'client.no_connection': msg`No connection to Waymark. Check your network and try again; what you typed is kept.`,
  'client.unexpected_answer': msg`Waymark answered in an unexpected way. Load the page again.`,
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

const messageByCode: Readonly<Record<string, MessageDescriptor | undefined>> = messages;

/** The sentence a person reads for an error. A code from a newer server falls back to the server's own sentence. */
export function problemMessage(i18n: I18n, error: unknown): string {
  if (!(error instanceof ProblemError)) return i18n._(messages['service.internal']);
  const { fields = [] } = error.problem;
  // What is wrong says more than where to look, and not every form marks its fields.
  if (fields.length > 0) return fields.map(({ message }) => message).join(' ');
  const message = limitMessage(error) ?? messageByCode[error.code];
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
