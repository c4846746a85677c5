import { useLingui } from '@lingui/react/macro';
import type { UpdateStage } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import type { ConflictRow } from '../../../ui/form/version-conflict.tsx';
import type { StageValues } from './stage-values.ts';
import { stageStatusWords } from './stage-words.ts';

const fields = [
  'status',
  'ownerId',
  'plannedFromOn',
  'plannedToOn',
  'actualFromOn',
  'actualToOn',
  'isPinned',
] as const satisfies (keyof StageValues & keyof UpdateStage)[];
type Field = (typeof fields)[number];

/** Both versions of the fields one wanted to change, in words. */
export function useStageRows(owners: readonly { user: { id: string; name: string } }[]) {
  const { i18n, t } = useLingui();
  const labels: Readonly<Record<Field, string>> = {
    status: t`Status`,
    ownerId: t`Owner`,
    plannedFromOn: t`Planned from`,
    plannedToOn: t`Planned to`,
    actualFromOn: t`Began`,
    actualToOn: t`Ended`,
    isPinned: t`Agreed with the auditor`,
  };
  const say = (field: Field, values: StageValues): string => {
    if (field === 'status') return i18n._(stageStatusWords[values.status]);
    if (field === 'isPinned') return values.isPinned ? t`Yes` : t`No`;
    const value = values[field];
    if (value === null) return '–';
    if (field === 'ownerId') return owners.find(({ user }) => user.id === value)?.user.name ?? t`Somebody else`;
    return formatDay(value);
  };
  return (theirs: StageValues, mine: StageValues, change: UpdateStage): ConflictRow[] =>
    fields
      .filter((field) => field in change)
      .map((field) => ({ field, label: labels[field], theirs: say(field, theirs), mine: say(field, mine) }));
}
