import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@waymark/domain';

/** What one is invited as, and what that means for the person invited. */
export const invitedAs: Readonly<Record<Role, { name: MessageDescriptor; sentence: MessageDescriptor }>> = {
  owner: {
    name: msg({ message: 'Owner', context: 'role' }),
    sentence: msg`You may do everything, and decide about members and the organisation.`,
  },
  manager: { name: msg`Manager`, sentence: msg`You plan the programmes, hand out work and review evidence.` },
  contributor: {
    name: msg`Contributor`,
    sentence: msg`You see what is asked of you, add evidence and say when it is done.`,
  },
  executive: { name: msg`Executive`, sentence: msg`You read the reports and see everything, without changing it.` },
  auditor: { name: msg`Auditor`, sentence: msg`You see only what belongs to your audit.` },
};
