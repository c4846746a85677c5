import { useLingui } from '@lingui/react/macro';
import type { UpdateStage } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import { stageStatusWords } from './stage-words.ts';

/** A field of a stage that two have changed, in words. */
export function useStageWords(owners: readonly { user: { id: string; name: string } }[]) {
  const { i18n, t } = useLingui();
  const labels: Partial<Record<keyof UpdateStage, string>> = {
    status: t`Status`,
    ownerId: t`Owner`,
    plannedFromOn: t`Planned from`,
    plannedToOn: t`Planned to`,
    actualFromOn: t`Began`,
    actualToOn: t`Ended`,
    isPinned: t`Agreed with the auditor`,
  };
  const say = (field: keyof UpdateStage, values: UpdateStage): string => {
    if (field === 'status' && values.status) return i18n._(stageStatusWords[values.status]);
    if (field === 'isPinned') return values.isPinned ? t`Yes` : t`No`;
    const { [field]: value } = values;
    if (typeof value !== 'string') return '–';
    if (field === 'ownerId') return owners.find(({ user }) => user.id === value)?.user.name ?? t`Somebody else`;
    return formatDay(value);
  };
  return (field: keyof UpdateStage, theirs: UpdateStage, mine: UpdateStage) => ({
    label: labels[field] ?? field,
    theirs: say(field, theirs),
    mine: say(field, mine),
  });
}
