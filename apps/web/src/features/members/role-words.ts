import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@waymark/domain';

/** What each role is for, so that the right one is chosen the first time. */
export const roleSentences: Readonly<Record<Role, MessageDescriptor>> = {
  owner: msg`Does everything, including other owners, the name of the organisation and its deletion.`,
  manager: msg`Plans programmes, assesses gaps, hands out tasks, reviews evidence and invites people.`,
  contributor: msg`Sees what is asked of them, adds evidence and says when their part is done. Exports nothing and sees no e-mail addresses of others.`,
  executive: msg`Reads everything, most of all the leadership report. Signs off stages, approves documents and comments.`,
  auditor: msg`Today sees only the name of the organisation and whom to ask: audits cannot be opened in Waymark yet, so evidence has to be sent another way.`,
};
