import { useLingui } from '@lingui/react/macro';
import { type AuditorFirm, auditorFirmSchema, updateAuditorFirmSchema } from '@waymark/contracts';
import { useState } from 'react';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { useUpdateFirm } from './work-calendar.queries.ts';

export type Limits = Pick<
  AuditorFirm,
  'accreditation' | 'stageGapWarnMonths' | 'stageGapBlockMonths' | 'majorClosureDays'
>;

const limitsOf = ({
  accreditation,
  stageGapWarnMonths,
  stageGapBlockMonths,
  majorClosureDays,
}: AuditorFirm): Limits => ({
  accreditation,
  stageGapWarnMonths,
  stageGapBlockMonths,
  majorClosureDays,
});
const isSame = (one: Limits, other: Limits) => JSON.stringify(one) === JSON.stringify(other);

/** What is typed keeps the version it began with; where nothing is, what is newest is shown. */
export function useFirmForm(organisationId: string, firm: AuditorFirm) {
  const { t } = useLingui();
  const [edited, setEdited] = useState({ base: firm, limits: limitsOf(firm) });
  const update = useUpdateFirm(organisationId);
  const isDirty = !isSame(edited.limits, limitsOf(edited.base));
  const { base, limits } =
    isDirty || firm.version < edited.base.version ? edited : { base: firm, limits: limitsOf(firm) };
  const isOutOfOrder = limits.stageGapWarnMonths > limits.stageGapBlockMonths;
  const sent = updateAuditorFirmSchema.safeParse({ ...limits, accreditation: limits.accreditation.trim() });
  const merge = useMergedSave<AuditorFirm, Limits>({
    schema: auditorFirmSchema,
    fieldsIn: limitsOf,
    wordsOf: useWords(),
  });
  useUnsavedChanges(isDirty && !update.isPending);

  const show = (newest: AuditorFirm) => setEdited({ base: newest, limits: limitsOf(newest) });
  const save = async () => {
    if (!sent.success || isOutOfOrder) return;
    const { name } = firm;
    const { row } = await merge({
      base,
      change: changedIn(limitsOf(base), { ...limits, accreditation: limits.accreditation.trim() }),
      send: (version, change) => update.mutateAsync({ name, version, change }),
    });
    if (!row) return;
    show(row);
    showSuccess(t`The limits of ${name} are saved.`);
  };
  return {
    limits,
    isDirty,
    isOutOfOrder,
    maySave: sent.success && !isOutOfOrder,
    isSaving: update.isPending,
    problem: update.error,
    set: (change: Partial<Limits>) => setEdited({ base, limits: { ...limits, ...change } }),
    undo: () => show(base),
    save,
  };
}

const changedIn = (before: Limits, after: Limits): Partial<Limits> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !Object.entries(before).some(([at, was]) => at === name && was === value),
    ),
  );

/** A limit that both have changed, in words. */
function useWords() {
  const { t } = useLingui();
  const labels: Record<keyof Limits, string> = {
    accreditation: t`Accreditation`,
    stageGapWarnMonths: t`Stage 1 to 2: warning in months`,
    stageGapBlockMonths: t`Stage 1 to 2: limit in months`,
    majorClosureDays: t`Days to correct a major`,
  };
  const say = (value: string | number | null = '') =>
    value === null ? t`as usual` : value === '' ? '–' : String(value);
  return (field: keyof Limits, theirs: Partial<Limits>, mine: Partial<Limits>) => ({
    label: labels[field],
    theirs: say(theirs[field]),
    mine: say(mine[field]),
  });
}
