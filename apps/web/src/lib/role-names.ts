import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '@waymark/domain';

/** What each role is called, everywhere. */
export const roleNames: Readonly<Record<Role, MessageDescriptor>> = {
  owner: msg({ message: 'Owner', context: 'role' }),
  manager: msg`Compliance manager`,
  contributor: msg`Contributor`,
  executive: msg`Executive`,
  auditor: msg`Auditor`,
};
