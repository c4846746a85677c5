import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@waymark/domain';

/** What a role means for the person who is invited. */
export const invitedAs: Readonly<Record<Role, MessageDescriptor>> = {
  owner: msg`You may do everything, and decide about members and the organisation.`,
  manager: msg`You plan the programmes, hand out work and review evidence.`,
  contributor: msg`You see what is asked of you, add evidence and say when it is done.`,
  executive: msg`You read everything, most of all the leadership report, sign off stages and comment.`,
  auditor: msg`Today you see only the name of the organisation and whom to ask: audits cannot be opened in Waymark yet.`,
};
