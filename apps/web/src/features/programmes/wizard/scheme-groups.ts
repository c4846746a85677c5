import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Scheme } from '@waymark/contracts';
import type { SchemeId } from '@waymark/domain';

interface SchemeGroup {
  id: string;
  title: MessageDescriptor;
  schemes: Scheme[];
}

const groups: readonly { id: string; title: MessageDescriptor; holds: (id: SchemeId) => boolean }[] = [
  {
    id: 'certificate',
    title: msg`A certificate for the management system`,
    holds: (id) => id.startsWith('iso-27001'),
  },
  {
    id: 'service',
    title: msg`A report on a service, against the Trust Services Criteria`,
    holds: (id) => /^(soc-2|soc-3|isae-3000)/.test(id),
  },
  {
    id: 'financial',
    title: msg`A report on what matters for customers’ financial statements`,
    holds: (id) => /^(soc-1|isae-3402)/.test(id),
  },
];

/** The schemes by what they are good for; a group without schemes is left out. */
export const schemeGroups = (schemes: readonly Scheme[]): SchemeGroup[] =>
  groups
    .map(({ id, title, holds }) => ({ id, title, schemes: schemes.filter((scheme) => holds(scheme.id)) }))
    .filter((group) => group.schemes.length > 0);
