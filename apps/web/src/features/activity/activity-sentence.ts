import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Sentence = (label: string) => MessageDescriptor;

/** What was done, to follow the name of who did it. */
const sentences: Readonly<Record<string, Sentence | undefined>> = {
  'organisation.created': (label) => msg`created the organisation ${label}`,
  'organisation.renamed': (label) => msg`renamed the organisation to ${label}`,
  'member.invited': (label) => msg`invited ${label}`,
  'member.invitation_revoked': (label) => msg`withdrew the invitation of ${label}`,
  'member.joined': () => msg`joined the organisation`,
  'member.removed': (label) => msg`ended the membership of ${label}`,
  'member.role_changed': (label) => msg`changed the role of ${label}`,
  'programme.created': (label) => msg`started the programme ${label}`,
  'programme.changed': (label) => msg`changed the programme ${label}`,
  'programme.deleted': (label) => msg`deleted the programme ${label}`,
  'stage.changed': (label) => msg`changed the stage ${label}`,
  'gate.signed_off': (label) => msg`signed off the gate of ${label}`,
  'document.changed': (label) => msg`changed the document ${label}`,
  'gap_item.changed': (label) => msg`changed the gap item ${label}`,
  'gap_item.claimed': (label) => msg`said that ${label} is done`,
  'gap_item.claim_withdrawn': (label) => msg`took back that ${label} is done`,
  'gap_item.accepted': (label) => msg`accepted ${label}`,
  'gap_item.acceptance_withdrawn': (label) => msg`took back the acceptance of ${label}`,
  'gap_item.refused': (label) => msg`did not accept ${label}`,
  'task.created': (label) => msg`created the task ${label}`,
  'task.changed': (label) => msg`changed the task ${label}`,
  'task.done': (label) => msg`finished the task ${label}`,
  'task.reopened': (label) => msg`opened the task ${label} again`,
  'task.deleted': (label) => msg`deleted the task ${label}`,
  'evidence.added': (label) => msg`added the evidence ${label}`,
  'evidence.changed': (label) => msg`changed the evidence ${label}`,
  'evidence.deleted': (label) => msg`deleted the evidence ${label}`,
  'evidence.version_added': (label) => msg`added a new version of ${label}`,
  'evidence.linked': (label) => msg`linked the evidence ${label}`,
  'evidence.unlinked': (label) => msg`took away a link of the evidence ${label}`,
  'evidence.accepted': (label) => msg`accepted the evidence ${label}`,
  'evidence.rejected': (label) => msg`rejected the evidence ${label}`,
  'report.created': (label) => msg`froze the report ${label}`,
  'report.frozen': (label) => msg`froze the report ${label}`,
  'share_link.created': (label) => msg`made a share link for ${label}`,
  'share_link.revoked': (label) => msg`withdrew the share link for ${label}`,
  'calendar_feed.created': (label) => msg`made the calendar address ${label}`,
  'calendar_feed.revoked': (label) => msg`withdrew the calendar address ${label}`,
};

/** The sentence of an entry. An action from a newer server is told by its own words: "gap item merged: A.5.15". */
export function activitySentence(action: string, label: string): MessageDescriptor {
  const sentence = sentences[action];
  if (sentence) return sentence(label);
  const words = action.replaceAll(/[._]/g, ' ');
  return label === '' ? msg`${words}` : msg`${words}: ${label}`;
}
