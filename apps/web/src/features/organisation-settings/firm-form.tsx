import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AuditorFirm } from '@waymark/contracts';
import type { FormEvent } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { Name } from '../../ui/page/name.tsx';
import { LimitFields } from './limit-fields.tsx';
import { useFirmForm } from './use-firm-form.ts';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form onSubmit={submit} aria-label={firm.name} className={styles.firmForm}>
      <h3 className={styles.name}>
        <Name>{firm.name}</Name>
      </h3>
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
    </form>
  );
}
