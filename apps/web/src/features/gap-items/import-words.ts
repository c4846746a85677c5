import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportError, ImportTarget } from '@waymark/contracts';

/** What is wrong with a cell, and what would be right. */
export const importErrorWords: Readonly<Record<ImportError['code'], MessageDescriptor>> = {
  requirement_missing: msg`The row does not say which requirement it is about.`,
  requirement_unknown: msg`There is no such requirement in this programme.`,
  requirement_twice: msg`This requirement stands in the table twice. Keep one row.`,
  requirement_unclear: msg`This can mean more than one requirement. Write its number as text, for example A.5.10, or give its title.`,
  requirement_several: msg`This row names several requirements. Give each a row of its own.`,
  requirement_other_edition: msg`This table is of an earlier edition of the standard, where the same number means something else.`,
  conformity_unknown: msg`Use one of: not assessed, conform, improve, minor, major, not applicable.`,
  yes_or_no_expected: msg`Write yes or no.`,
  applicability_contradicts: msg`The row says that the requirement applies, and that it does not.`,
  day_unreadable: msg`This is not a date. Write it like 2027-02-28.`,
  day_unclear: msg`This can be read as two days. Write it like 2027-02-28.`,
  number_unclear: msg`This can be a thousand or a decimal number. Write it without a mark for thousands.`,
  cell_is_error: msg`The cell holds an error of the spreadsheet, not a value.`,
  cell_is_formula: msg`The formula in this cell has no value. Open the file in your spreadsheet program and save it again.`,
  number_unreadable: msg`This is not a number that fits here.`,
  member_unknown: msg`Nobody with this address can be given gap items. Write the e-mail address of a member.`,
  stage_unknown: msg`This programme has no stage of that name.`,
  text_too_long: msg`The text is longer than 10,000 characters.`,
  text_refused: msg`The text holds invisible characters that cannot be kept. Type it again.`,
  not_excludable: msg`This requirement applies to everybody and cannot be set not applicable.`,
  justification_required: msg`What is not applicable needs a justification.`,
};

/** What a column can stand for. */
export const importTargetWords: Readonly<Record<ImportTarget, MessageDescriptor>> = {
  requirement: msg`Requirement`,
  conformity: msg`Conformity`,
  findingAsIs: msg`As it is`,
  targetToBe: msg`As it should be`,
  justification: msg`Justification`,
  isHighRisk: msg`High risk`,
  ownerId: msg`Owner`,
  reviewerId: msg`Reviewer`,
  dueOn: msg`Due`,
  closeByStageId: msg`Close by`,
  effortHours: msg`Effort in hours`,
  evidenceRequired: msg`Evidence required`,
  applicability: msg`Whether it applies`,
};
