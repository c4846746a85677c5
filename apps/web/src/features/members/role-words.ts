import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@waymark/domain';

/** What each role is for, so that the right one is chosen the first time. */
export const roleSentences: Readonly<Record<Role, MessageDescriptor>> = {
  owner: msg`Does everything, including other owners, the name of the organisation and its deletion.`,
  manager: msg`Plans programmes, assesses gaps, hands out tasks, reviews evidence and invites people.`,
  contributor: msg`Sees what is asked of them, adds evidence and says when their part is done.`,
  executive: msg`Reads everything, most of all the leadership report. Changes nothing.`,
  auditor: msg`Is named as an auditor. Sees nothing of the organisation until an audit is opened to them.`,
};
