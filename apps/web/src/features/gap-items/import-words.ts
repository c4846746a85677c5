import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportError } from '@waymark/contracts';

/** What is wrong with a cell, and what would be right. */
export const importErrorWords: Readonly<Record<ImportError['code'], MessageDescriptor>> = {
  requirement_missing: msg`The row does not say which requirement it is about.`,
  requirement_unknown: msg`There is no such requirement in this programme.`,
  requirement_twice: msg`This requirement stands in the table twice. Keep one row.`,
  conformity_unknown: msg`Use one of: not_assessed, conform, improvement, minor, major, not_applicable.`,
  yes_or_no_expected: msg`Write yes or no.`,
  day_unreadable: msg`This is not a date. Write it like 2027-02-28.`,
  number_unreadable: msg`This is not a number that fits here.`,
  member_unknown: msg`Nobody with this address can be given gap items. Write the e-mail address of a member.`,
  stage_unknown: msg`This programme has no stage of that name.`,
  text_too_long: msg`The text is longer than 10,000 characters.`,
  not_excludable: msg`This requirement applies to everybody and cannot be set not applicable.`,
  justification_required: msg`What is not applicable needs a justification.`,
};
