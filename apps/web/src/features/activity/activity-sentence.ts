import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HappeningAction } from '@waymark/contracts';

type Sentence = (label: string) => MessageDescriptor;

/** What was done, to follow the name of who did it. The compiler asks for one of each happening. */
const sentences: Readonly<Record<HappeningAction, Sentence>> = {
  'organisation.created': (label) => msg`created the organisation ${label}`,
  'organisation.renamed': (label) => msg`renamed the organisation to ${label}`,
  'member.invited': (label) => msg`invited ${label}`,
  'member.invitation_revoked': (label) => msg`withdrew the invitation of ${label}`,
  'member.joined': () => msg`joined the organisation`,
  'member.removed': (label) => msg`ended the membership of ${label}`,
  'member.signed_in': () => msg`signed in`,
  'member.sign_in_failed': (label) => msg`noticed a wrong password or code for ${label}`,
  'member.password_changed': () => msg`changed their password`,
  'member.second_factor_on': () => msg`switched on two-step sign-in`,
  'member.second_factor_off': () => msg`switched off two-step sign-in`,
  'member.backup_codes_made': () => msg`made new backup codes`,
  'member.sessions_ended': () => msg`ended sessions of their own`,
  'member.renamed': (label) => msg`changed their name to ${label}`,
  'member.role_changed': (label) => msg`changed the role of ${label}`,
  'programme.created': (label) => msg`started the programme ${label}`,
  'programme.changed': (label) => msg`changed the programme ${label}`,
  'programme.deleted': (label) => msg`deleted the programme ${label}`,
  'stage.changed': (label) => msg`changed the stage ${label}`,
  'document.changed': (label) => msg`changed the document ${label}`,
  'document.version_added': (label) => msg`put in a new version of the document ${label}`,
  'document.approved': (label) => msg`approved the document ${label}`,
  'document.approval_withdrawn': (label) => msg`took back the approval of the document ${label}`,
  'gap_item.changed': (label) => msg`changed the gap item ${label}`,
  'gap_item.accepted': (label) => msg`accepted ${label}`,
  'gap_item.acceptance_withdrawn': (label) => msg`took back the acceptance of ${label}`,
  'task.created': (label) => msg`created the task ${label}`,
  'task.changed': (label) => msg`changed the task ${label}`,
  'task.done': (label) => msg`finished the task ${label}`,
  'task.reopened': (label) => msg`opened the task ${label} again`,
  'task.deleted': (label) => msg`deleted the task ${label}`,
  'evidence.added': (label) => msg`added the evidence ${label}`,
  'evidence.changed': (label) => msg`changed the evidence ${label}`,
  'evidence.version_added': (label) => msg`added a new version of ${label}`,
  'evidence.linked': (label) => msg`linked the evidence ${label}`,
  'evidence.unlinked': (label) => msg`took away a link of the evidence ${label}`,
  'comment.written': (label) => msg`commented on ${label}`,
  'comment.changed': (label) => msg`changed a comment on ${label}`,
  'comment.removed': (label) => msg`removed a comment on ${label}`,
  'evidence.accepted': (label) => msg`accepted the evidence ${label}`,
  'evidence.rejected': (label) => msg`rejected the evidence ${label}`,
  'report.frozen': (label) => msg`took the snapshot ${label}`,
  'share_link.created': (label) => msg`made a share link for ${label}`,
  'share_link.revoked': (label) => msg`withdrew the share link for ${label}`,
  'report_wording.written': () => msg`wrote the leadership report’s sentence in their own words`,
  'report_decision.asked': (label) => msg`asked for a decision: ${label}`,
  'report_decision.changed': (label) => msg`asked otherwise: ${label}`,
  'report_decision.withdrawn': (label) => msg`withdrew what was to be decided: ${label}`,
  'report_decision.decided': (label) => msg`decided: ${label}`,
  'report_wording.taken_back': () => msg`let the leadership report say the rule’s sentence again`,
  'calendar_feed.created': (label) => msg`made the calendar address ${label}`,
  'calendar_feed.rotated': (label) => msg`replaced the calendar address ${label}`,
  'calendar_feed.revoked': (label) => msg`withdrew the calendar address ${label}`,
  'stage.begun': (label) => msg`began the stage ${label}`,
  'stage.completed': (label) => msg`completed the stage ${label}`,
  'stage.reopened': (label) => msg`reopened the stage ${label}`,
  'stage.signed': (label) => msg`decided at the gate of ${label}`,
  'criterion.judged': (label) => msg`judged a criterion of ${label}`,
  'milestone.held': (label) => msg`recorded on which day ${label} was held`,
  'milestone.overridden': (label) => msg`agreed on another day for ${label}`,
  'milestone.override_removed': (label) => msg`took back the agreed day of ${label}`,
  'plan.adopted': (label) => msg`adopted a new plan for ${label}`,
  'programme.moved': (label) => msg`moved the work to ${label}`,
  'programme.renewed': (label) => msg`began the next cycle ${label}`,
  'certificate.recorded': (label) => msg`recorded the certificate ${label}`,
  'certificate.changed': (label) => msg`changed the certificate ${label}`,
  'assurance_report.recorded': (label) => msg`recorded the report ${label}`,
  'assurance_report.changed': (label) => msg`changed the report ${label}`,
  'bridge_letter.recorded': (label) => msg`recorded a bridge letter to ${label}`,
  'bridge_letter.deleted': (label) => msg`deleted a bridge letter to ${label}`,
  'auditor_firm.changed': (label) => msg`changed the limits of ${label}`,
  'closure.created': (label) => msg`added the closed days ${label}`,
  'closure.changed': (label) => msg`changed the closed days ${label}`,
  'closure.deleted': (label) => msg`deleted the closed days ${label}`,
  'calendar_entry.created': (label) => msg`created the event ${label}`,
  'calendar_entry.changed': (label) => msg`changed the event ${label}`,
  'calendar_entry.cancelled': (label) => msg`cancelled the event ${label}`,
  'calendar_entry.day_moved': (label) => msg`moved a day of the event ${label}`,
  'calendar_entry.day_skipped': (label) => msg`skipped a day of the event ${label}`,
  'calendar_entry.day_completed': (label) => msg`did the event ${label}`,
  'calendar_entry.day_restored': (label) => msg`restored a day of the event ${label}`,
  'member.language_changed': () => msg`changed the language of their mails`,
  'reminder_rule.changed': (label) => msg`changed when people are reminded of ${label}`,
  'reminder_preference.changed': (label) => msg`changed how they are reminded of ${label}`,
  'organisation.calendar_changed': (label) => msg`changed the working days of ${label}`,
};

/** What is not told any more, and stands in logs that are older. */
const formerSentences = {
  'gap_item.claimed': (label) => msg`said that ${label} is done`,
  'gap_item.claim_withdrawn': (label) => msg`took back that ${label} is done`,
} satisfies Record<string, Sentence>;

const allSentences = { ...sentences, ...formerSentences };
const isKnown = (action: string): action is keyof typeof allSentences => Object.hasOwn(allSentences, action);

/** The sentence of an entry. An action of another version of Waymark is told by its own words: "gap item merged: A.5.15". */
export function activitySentence(action: string, label: string): MessageDescriptor {
  if (isKnown(action)) return allSentences[action](label);
  const words = action.replaceAll(/[._]/g, ' ');
  return label === '' ? msg`${words}` : msg`${words}: ${label}`;
}
