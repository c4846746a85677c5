import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { partsOf, type Role, type RolePart, rolePartNames } from '@waymark/domain';
import { formatList } from './format.ts';

/** What somebody who has the part may do; the last is told only of who may do nothing else. */
const partWords: Readonly<Record<RolePart, MessageDescriptor>> = {
  owns: msg`rename and delete the organisation`,
  manages_members: msg`manage members`,
  plans: msg`plan programmes`,
  hands_out: msg`hand out work`,
  accepts: msg`accept or reject what others did`,
  signs: msg`sign off stages and documents`,
  oversees: msg`read and export how everything stands`,
  works: msg`finish tasks with evidence`,
  takes_part: msg`comment on the programmes`,
  belongs: msg`see the name of the organisation and whom to ask`,
};

function may(i18n: I18n, role: Role): string {
  const parts = partsOf(role);
  if (parts.length === rolePartNames.length)
    return i18n._(msg`do everything, also make other owners, and rename or delete the organisation`);
  const told = parts.length === 1 ? parts : parts.filter((part) => part !== 'belongs');
  return formatList(told.map((part) => i18n._(partWords[part])));
}

/** What surprises whoever expects more of the role. */
function limits(i18n: I18n, role: Role): string {
  const parts = partsOf(role);
  if (!parts.includes('takes_part'))
    return i18n._(msg`Audits cannot be opened in Waymark yet, so evidence has to be sent another way.`);
  if (!parts.includes('oversees')) return i18n._(msg`No exports, and no e-mail addresses of others.`);
  return '';
}

const sentence = (...parts: string[]) => parts.filter(Boolean).join(' ');

/** What a role is for, from what it may do, so that the right one is chosen the first time. */
export function roleSentence(i18n: I18n, role: Role): string {
  const what = may(i18n, role);
  return sentence(i18n._(msg`May ${what}.`), limits(i18n, role));
}

/** The same for the person who is invited to it. */
export function ownRoleSentence(i18n: I18n, role: Role): string {
  const what = may(i18n, role);
  return sentence(i18n._(msg`You may ${what}.`), limits(i18n, role));
}
