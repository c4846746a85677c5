import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AuditorFirm } from '@waymark/contracts';
import type { FormEvent } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { type ConflictRow, VersionConflict } from '../../ui/form/version-conflict.tsx';
import { Name } from '../../ui/page/name.tsx';
import { LimitFields } from './limit-fields.tsx';
import { type Limits, useFirmForm } from './use-firm-form.ts';
import styles from './work-calendar.module.css';

interface FirmFormProps {
  organisationId: string;
  firm: AuditorFirm;
  mayEdit: boolean;
}

/** The limits of one firm, saved together. */
export function FirmForm({ organisationId, firm, mayEdit }: FirmFormProps) {
  const { t } = useLingui();
  const form = useFirmForm(organisationId, firm);
  const rows = useRows(form.limits, form.theirs);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <form onSubmit={submit} aria-label={firm.name} className={styles.firmForm}>
      <h3 className={styles.name}>
        <Name>{firm.name}</Name>
      </h3>
      {form.theirs ? (
        <VersionConflict
          error={form.error}
          rows={rows}
          onKeepTheirs={form.keepTheirs}
          onSaveMine={form.saveOverTheirs}
          isSaving={form.isSaving}
        />
      ) : (
        <>
          <LimitFields limits={form.limits} isLocked={!mayEdit} onChange={form.set} />
          {form.isOutOfOrder && <FormProblem>{t`The warning has to come before the limit.`}</FormProblem>}
          {form.problem !== null && <FormProblem error={form.problem} />}
          {form.isDirty && (
            <div className={styles.buttons}>
              <Button type="submit" loading={form.isSaving} disabled={!form.maySave}>
                <Trans>Save</Trans>
              </Button>
              <Button variant="subtle" onClick={form.undo}>
                <Trans>Undo</Trans>
              </Button>
            </div>
          )}
        </>
      )}
    </form>
  );
}

function useRows(mine: Limits, theirs: Limits | undefined): ConflictRow[] {
  const { t } = useLingui();
  if (!theirs) return [];
  const labels: Record<keyof Limits, string> = {
    accreditation: t`Accreditation`,
    stageGapWarnMonths: t`Stage 1 to 2: warning in months`,
    stageGapBlockMonths: t`Stage 1 to 2: limit in months`,
    majorClosureDays: t`Days to correct a major`,
  };
  const say = (value: string | number | null) => (value === null ? t`as usual` : value === '' ? '–' : String(value));
  const fields = ['accreditation', 'stageGapWarnMonths', 'stageGapBlockMonths', 'majorClosureDays'] as const;
  return fields.map((field) => ({
    field,
    label: labels[field],
    theirs: say(theirs[field]),
    mine: say(mine[field]),
  }));
}
