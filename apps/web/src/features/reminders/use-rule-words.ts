import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { UpdateReminderRule } from '@waymark/contracts';

/** A part of a rule that two people have changed, in words. */
export function useRuleWords() {
  const { t } = useLingui();
  const labels: Record<keyof UpdateReminderRule, string> = {
    isOn: t`Reminders`,
    leadDays: t`Days before`,
    escalateToManagersAfter: t`Compliance managers, when not done`,
    escalateToOwnersAfter: t`Owners, when not done`,
  };
  const say = (value: boolean | number | readonly number[] | null | undefined): string => {
    if (typeof value === 'boolean') return value ? t`On` : t`Off`;
    if (typeof value === 'number') return t`${plural(value, { one: 'after # day', other: 'after # days' })}`;
    return value && value.length > 0 ? value.join(', ') : t`Never`;
  };
  return (field: keyof UpdateReminderRule, theirs: UpdateReminderRule, mine: UpdateReminderRule) => ({
    label: labels[field],
    theirs: say(theirs[field]),
    mine: say(mine[field]),
  });
}
