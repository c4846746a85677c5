import { useLingui } from '@lingui/react/macro';
import { type AuditorFirm, auditorFirmSchema, updateAuditorFirmSchema } from '@waymark/contracts';
import { useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
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
  const theirs = firmIn(update.error);
  useUnsavedChanges(isDirty && !update.isPending);

  const show = (newest: AuditorFirm) => setEdited({ base: newest, limits: limitsOf(newest) });
  const save = (version: number) => {
    if (!sent.success || isOutOfOrder) return;
    const { name } = firm;
    const onSuccess = (saved: AuditorFirm) => {
      show(saved);
      showSuccess(t`The limits of ${name} are saved.`);
    };
    update.mutate({ name, version, change: sent.data }, { onSuccess });
  };
  return {
    limits,
    isDirty,
    isOutOfOrder,
    maySave: sent.success && !isOutOfOrder,
    isSaving: update.isPending,
    theirs,
    error: update.error,
    problem: theirs ? null : update.error,
    set: (change: Partial<Limits>) => setEdited({ base, limits: { ...limits, ...change } }),
    undo: () => show(base),
    save: () => save(base.version),
    saveOverTheirs: () => save(theirs?.version ?? base.version),
    keepTheirs: () => {
      if (theirs) show(theirs);
      update.reset();
    },
  };
}

/** The limits as they stand on the server, which a refusal by version carries. */
function firmIn(error: unknown): AuditorFirm | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  return auditorFirmSchema.safeParse(error.problem.facts?.current).data;
}
