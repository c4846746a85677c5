import type { DomainErrorCode } from '@waymark/domain';
import { importProblems } from './import-problems.ts';

/** The HTTP status and the sentence of every refusal. */
export const problemCatalogue: Record<DomainErrorCode, { status: number; sentence: string }> = {
  'request.invalid': {
    status: 400,
    sentence: 'Some of what was sent is not right. Each field says what is wrong with it.',
  },
  'request.too_large': { status: 413, sentence: 'What was sent is larger than this address takes.' },
  'request.method_not_allowed': {
    status: 405,
    sentence: 'This address does not take this method. Allow names those it takes.',
  },
  'request.media_type_unsupported': { status: 415, sentence: 'This address takes another kind of content.' },
  'request.origin_refused': { status: 403, sentence: 'This request came from another site, so nothing was done.' },
  'request.idempotency_reused': {
    status: 409,
    sentence: 'This Idempotency-Key was used for another request. Take a new one.',
  },
  'request.still_running': {
    status: 409,
    sentence: 'The request with this Idempotency-Key is still at work. Ask again in a moment.',
  },
  'request.answer_lost': {
    status: 409,
    sentence:
      'This was done, but its answer was lost. Look what is there before you send it with a new Idempotency-Key.',
  },
  'request.rate_limited': {
    status: 429,
    sentence: 'Too many requests in a short time. Wait a minute, then try again.',
  },
  'access.signed_out': { status: 401, sentence: 'Sign in to go on.' },
  'session.reauthentication_required': {
    status: 403,
    sentence: 'Prove again that it is you: this is only done within ten minutes of your password.',
  },
  'session.wrong_password': { status: 422, sentence: 'This is not your password.' },
  'session.code_required': { status: 422, sentence: 'Give the code from your app as well.' },
  'session.wrong_code': {
    status: 422,
    sentence: 'This code does not fit, or was used already. Wait for the next one.',
  },
  'session.wait': {
    status: 429,
    sentence: 'Too many wrong passwords or codes. Wait a little; the wait grows with each.',
  },
  'access.forbidden': { status: 403, sentence: 'Your role in this organisation does not allow this.' },
  'resource.not_found': { status: 404, sentence: 'There is nothing at this address, or it is not yours to see.' },
  'resource.changed_meanwhile': {
    status: 412,
    sentence: 'Somebody else changed this meanwhile. Nothing was saved; look at both versions, then decide.',
  },
  'resource.version_required': {
    status: 428,
    sentence: 'Send the version you have seen as If-Match, so that nobody’s change is overwritten.',
  },
  'resource.already_exists': { status: 409, sentence: 'This exists already.' },
  'service.unavailable': {
    status: 503,
    sentence: 'The database does not answer at the moment. Nothing was saved; try again shortly.',
  },
  'service.disk_full': { status: 507, sentence: 'There is no room left to store this. Nothing was saved.' },
  'service.internal': {
    status: 500,
    sentence: 'Something went wrong here. Nothing was saved; the request id helps to find out why.',
  },
  'framework.unknown': { status: 404, sentence: 'Waymark does not know this framework.' },
  'member.last_owner': {
    status: 409,
    sentence: 'An organisation keeps at least one owner. Make somebody else an owner first.',
  },
  'member.above_own_role': { status: 403, sentence: 'Only an owner can make or change an owner.' },
  'invitation.expired': { status: 410, sentence: 'This invitation has expired. Ask for a new one.' },
  'invitation.revoked': { status: 410, sentence: 'This invitation was taken back. Ask for a new one.' },
  'invitation.used': {
    status: 410,
    sentence: 'This invitation has been used already. If it was you, sign in; if not, ask for a new one.',
  },
  'invitation.other_address': {
    status: 403,
    sentence: 'This invitation is for another e-mail address. Sign in with that one.',
  },
  'invitation.already_member': { status: 409, sentence: 'This person is a member already.' },
  'invitation.joined_already': {
    status: 409,
    sentence: 'You are a member of this organisation already, so this invitation changes nothing.',
  },
  'programme.dates_reversed': { status: 422, sentence: 'The end lies before the start. Swap the two dates.' },
  'programme.period_required': { status: 422, sentence: 'This report covers a period. Give its first and last day.' },
  'programme.as_of_required': { status: 422, sentence: 'This report speaks of one day. Give that day.' },
  'programme.category_required': { status: 422, sentence: 'Security is always part of the Trust Services Categories.' },
  'programme.category_unknown': { status: 422, sentence: 'This scheme does not have that category.' },
  'programme.target_in_past': { status: 422, sentence: 'The target date lies before the start of the work.' },
  'stage.dates_reversed': { status: 422, sentence: 'The stage would end before it starts. Swap the two dates.' },
  'stage.actual_in_future': { status: 422, sentence: 'An actual date cannot lie in the future.' },
  'stage.not_signed': {
    status: 409,
    sentence: 'A stage is done when its gate is signed. Open the gate and decide there.',
  },
  'stage.already_done': { status: 409, sentence: 'This stage is done already. Reopen it first, with a reason.' },
  'stage.not_done': { status: 409, sentence: 'Only a stage that is done can be reopened.' },
  'stage.order': { status: 409, sentence: 'An earlier stage is still open. Sign it first, or leave it out.' },
  'stage.pinned': { status: 409, sentence: 'The auditor fixed these days. Release them first, with a reason.' },
  'criterion.computed': {
    status: 409,
    sentence: 'This criterion is worked out from the data and cannot be ticked by hand.',
  },
  'rule.not_overridable': {
    status: 422,
    sentence: 'This date follows from another one and cannot be agreed otherwise.',
  },
  'rule.contradicts': {
    status: 422,
    sentence: 'This day contradicts the one it counts from. Choose a day on the other side of it.',
  },
  'rule.only_earlier': { status: 422, sentence: 'The rule sets the latest day: only an earlier one can be agreed.' },
  'programme.has_history': {
    status: 409,
    sentence:
      'Evidence was reviewed for this programme, a gate was decided, or a certificate or report recorded: that stays, and the programme with it.',
  },
  'record.other_scheme': { status: 422, sentence: 'This scheme does not end with such a record.' },
  'record.bridge_too_long': {
    status: 422,
    sentence: 'A bridge letter covers at most three months after the end of the period.',
  },
  'plan.nothing_changed': { status: 422, sentence: 'Nothing in the plan would change. Move a date first.' },
  'event.dates_reversed': { status: 422, sentence: 'The event would end before it starts. Swap the two days.' },
  'event.recurrence_unknown': {
    status: 422,
    sentence: 'This repetition cannot be understood. Use a rule such as FREQ=MONTHLY;INTERVAL=3.',
  },
  'event.no_such_day': { status: 422, sentence: 'The event does not take place on this day.' },
  'closure.dates_reversed': {
    status: 422,
    sentence: 'The closed days would end before they start. Swap the two days.',
  },
  'organisation.time_zone_unknown': { status: 422, sentence: 'This time zone is not known. Choose one from the list.' },
  'gap.justification_required': { status: 422, sentence: 'Leaving a requirement out needs a justification.' },
  'gap.not_excludable': {
    status: 422,
    sentence: 'This requirement cannot be left out: clauses and chosen criteria always apply.',
  },
  'gap.still_open': {
    status: 409,
    sentence: 'A gap is recorded here. Close it before it is accepted or reported as done.',
  },
  'gap.self_acceptance': {
    status: 403,
    sentence: 'Nobody accepts their own work. Ask a reviewer who is not the owner.',
  },
  'gap.not_assessed': { status: 409, sentence: 'Assess the requirement before accepting it.' },
  'gap.not_own': { status: 403, sentence: 'Only the owner of this requirement, or a manager, can do this.' },
  ...importProblems,
  'task.not_own': { status: 403, sentence: 'Only the person this task is assigned to, or a manager, can do this.' },
  'upload.empty': { status: 422, sentence: 'This file is empty.' },
  'upload.too_large': { status: 413, sentence: 'This file is larger than this installation takes.' },
  'upload.type_mismatch': { status: 422, sentence: 'The content of this file is not what its name says.' },
  'upload.type_refused': { status: 422, sentence: 'Files of this kind are not taken, because they can run programs.' },
  'upload.interrupted': { status: 400, sentence: 'The upload ended before the file was complete. Nothing was kept.' },
  'upload.missing': { status: 409, sentence: 'This upload is not there any more. Choose the file again.' },
  'quota.organisation_full': {
    status: 507,
    sentence:
      'This file is more than the organisation may still keep. Facts name its limit and what is used, in bytes.',
  },
  'quota.person_full': {
    status: 507,
    sentence: 'This file is more than you may still add here. Facts name your limit and what is used, in bytes.',
  },
  'quota.too_many_uploads': {
    status: 429,
    sentence: 'Too many of your files are on their way. Facts name the limit. Finish or take back some of them first.',
  },
  'evidence.dates_reversed': { status: 422, sentence: 'The period ends before it starts. Swap the two dates.' },
  'evidence.captured_in_future': { status: 422, sentence: 'Evidence cannot have been captured in the future.' },
  'evidence.dates_reviewed': {
    status: 409,
    sentence: 'The dates of reviewed evidence stay as they are. Newer evidence is a new record.',
  },
  'evidence.self_review': { status: 403, sentence: 'Nobody reviews their own evidence.' },
  'evidence.not_linked': { status: 409, sentence: 'This evidence is not linked to a requirement of that programme.' },
  'evidence.not_own': { status: 403, sentence: 'Only the person who added this evidence, or a manager, can do this.' },
  'evidence.reason_required': { status: 422, sentence: 'A rejection has to say why.' },
  'link.expired': { status: 410, sentence: 'This link has expired. Ask whoever sent it for a new one.' },
  'link.revoked': { status: 410, sentence: 'This link was taken back. Ask whoever sent it for a new one.' },
  'demo.full': {
    status: 503,
    sentence: 'As many visitors as there is room for look around the demo now. Create an account, or come back later.',
  },
  'demo.too_many': {
    status: 429,
    sentence:
      'As many demos as one address may have are open from yours. Create an account, or sign out of one of them.',
  },
  'demo.no_invitations': {
    status: 403,
    sentence:
      'Nobody is invited into a demo, and it sends no mail. In an organisation of your own you invite whom you like.',
  },
  'demo.no_share_links': {
    status: 403,
    sentence: 'A demo is not shown to others. In an organisation of your own, reports are shared by link.',
  },
  'demo.no_account': {
    status: 403,
    sentence: 'The people of a demo are made up and have no account. Create one of your own first.',
  },
  'demo.people_stay': {
    status: 403,
    sentence: 'The people of a demo and their roles stay as they are, so that you can look as each of them.',
  },
  'demo.stays': {
    status: 403,
    sentence: 'A demo ends when you sign out, and after a day by itself. To begin anew, start it over.',
  },
  'demo.file_too_large': {
    status: 413,
    sentence:
      'A demo takes small files only; facts name the limit in bytes. An organisation of your own takes larger ones.',
  },
  'demo.storage_full': {
    status: 507,
    sentence:
      'This demo keeps no more files; facts name its limit and what is used, in bytes. Start it over for an empty one.',
  },
  'demo.disabled': { status: 403, sentence: 'The demo organisation is switched off on this installation.' },
};
