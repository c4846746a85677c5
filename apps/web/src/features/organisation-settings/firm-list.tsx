import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { type AuditorFirm, updateAuditorFirmSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../../lib/problem-error.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { showSuccess } from '../../ui/toasts.tsx';
import { useUnsavedChanges } from '../../ui/unsaved-changes.ts';
import styles from './work-calendar.module.css';
import { useUpdateFirm } from './work-calendar.queries.ts';

interface FirmListProps {
  organisationId: string;
  firms: readonly AuditorFirm[];
  mayEdit: boolean;
}

/** Every firm that is named in a programme, with the limits it sets itself. */
export function FirmList({ organisationId, firms, mayEdit }: FirmListProps) {
  if (firms.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>None yet. Name the certification body or audit firm in a programme, and it stands here.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.rows}>
      {firms.map((firm) => (
        // Whoever saved last is shown anew; what is being typed here keeps its own version.
        <li key={`${firm.name} ${firm.version}`} className={styles.firm}>
          <FirmForm organisationId={organisationId} firm={firm} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}

type Limits = Pick<AuditorFirm, 'accreditation' | 'stageGapWarnMonths' | 'stageGapBlockMonths' | 'majorClosureDays'>;

function FirmForm({ organisationId, firm, mayEdit }: { organisationId: string; firm: AuditorFirm; mayEdit: boolean }) {
  const { t } = useLingui();
  const { name, version, ...before } = firm;
  const [limits, setLimits] = useState<Limits>(before);
  const update = useUpdateFirm(organisationId);
  const isDirty = JSON.stringify(limits) !== JSON.stringify(before);
  const isOutOfOrder = limits.stageGapWarnMonths > limits.stageGapBlockMonths;
  const sent = updateAuditorFirmSchema.safeParse({ ...limits, accreditation: limits.accreditation.trim() });
  useUnsavedChanges(isDirty && !update.isPending);
  const set = (change: Partial<Limits>) => setLimits((current) => ({ ...current, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sent.success || isOutOfOrder) return;
    update.mutate(
      { name, version, change: sent.data },
      { onSuccess: () => showSuccess(<Trans>The limits of {name} are saved.</Trans>) },
    );
  };
  return (
    <form onSubmit={submit} aria-label={name} className={styles.firmForm}>
      <h3 className={styles.name}>{name}</h3>
      <LimitFields limits={limits} isLocked={!mayEdit} onChange={set} />
      {isOutOfOrder && <FormProblem>{t`The warning has to come before the limit.`}</FormProblem>}
      {update.isError && (
        <FormProblem error={update.error}>
          {isProblem(update.error, 'resource.changed_meanwhile') ? (
            <Trans>
              Somebody changed these limits meanwhile. Load the page anew to see theirs; yours stand here until then.
            </Trans>
          ) : undefined}
        </FormProblem>
      )}
      {isDirty && (
        <div className={styles.buttons}>
          <Button type="submit" loading={update.isPending} disabled={!sent.success || isOutOfOrder}>
            <Trans>Save</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setLimits(before)}>
            <Trans>Undo</Trans>
          </Button>
        </div>
      )}
    </form>
  );
}

interface LimitFieldsProps {
  limits: Limits;
  isLocked: boolean;
  onChange: (change: Partial<Limits>) => void;
}

function LimitFields({ limits, isLocked, onChange }: LimitFieldsProps) {
  const { t } = useLingui();
  const whole = { allowDecimal: false, allowNegative: false, disabled: isLocked, clampBehavior: 'blur' as const };
  return (
    <div className={styles.limits}>
      <TextInput
        className={styles.wide}
        label={<Trans>Accreditation</Trans>}
        value={limits.accreditation}
        disabled={isLocked}
        maxLength={200}
        onChange={(event) => onChange({ accreditation: event.currentTarget.value })}
      />
      <NumberInput
        label={<Trans>Stage 1 to 2: warn after months</Trans>}
        value={limits.stageGapWarnMonths}
        min={1}
        max={24}
        onChange={(months) => typeof months === 'number' && onChange({ stageGapWarnMonths: months })}
        {...whole}
      />
      <NumberInput
        label={<Trans>Stage 1 to 2: at most months</Trans>}
        value={limits.stageGapBlockMonths}
        min={1}
        max={24}
        onChange={(months) => typeof months === 'number' && onChange({ stageGapBlockMonths: months })}
        {...whole}
      />
      <NumberInput
        label={<Trans>Days to correct a major</Trans>}
        placeholder={t`as usual`}
        value={limits.majorClosureDays ?? ''}
        min={7}
        max={184}
        onChange={(days) => onChange({ majorClosureDays: typeof days === 'number' ? days : null })}
        {...whole}
      />
    </div>
  );
}
