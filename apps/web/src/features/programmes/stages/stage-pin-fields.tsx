import { useLingui } from '@lingui/react/macro';
import { Checkbox, TextInput } from '@mantine/core';
import { lengthOf, updateStageSchema } from '@waymark/contracts';
import styles from '../programme/programme-form.module.css';
import type { StageFieldsProps } from './stage-head-fields.tsx';

/** Days agreed with the auditor: planning leaves them alone until they are released, with a reason. */
export function StagePin({ stage, values, needed, isReasonMissing, onChange }: StageFieldsProps) {
  const { t } = useLingui();
  const isReleased = stage.isPinned && !values.isPinned;
  return (
    <div className={styles.pin}>
      <Checkbox
        label={t`These days are agreed with the auditor`}
        description={stage.pinReason ?? t`Planning moves everything else, but not them.`}
        checked={values.isPinned}
        onChange={({ currentTarget }) => onChange({ isPinned: currentTarget.checked })}
      />
      {needed.pinReason && (
        <TextInput
          label={isReleased ? t`Why are they released?` : t`What was agreed, and with whom?`}
          required
          maxLength={lengthOf(updateStageSchema.shape.pinReason)}
          value={values.pinReason}
          onChange={({ currentTarget }) => onChange({ pinReason: currentTarget.value })}
          error={isReasonMissing && t`Say why; auditors read this.`}
        />
      )}
    </div>
  );
}
