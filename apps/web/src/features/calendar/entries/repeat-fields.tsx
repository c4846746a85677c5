import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { createCalendarEntrySchema, lengthOf } from '@waymark/contracts';
import { entryShifts } from '@waymark/domain';
import { today } from '../../../lib/today.ts';
import styles from './entry-dialog.module.css';
import type { EntryFieldsProps } from './entry-fields.tsx';
import { anchorOf, anchorsOf, intervalIn, isInWindows } from './entry-values.ts';
import { anchorWords, shiftWords } from './entry-words.ts';
import { NextDays } from './next-days.tsx';
import { repeatKeys } from './repeat.ts';
import { useRepeatWords } from './use-repeat-words.ts';

/** Whether and how an event comes again, and the days that makes. */
export function RepeatFields({ values, onChange, errors }: Pick<EntryFieldsProps, 'values' | 'onChange' | 'errors'>) {
  const { i18n, t } = useLingui();
  const repeatWords = useRepeatWords();
  const fromOn = values.fromOn ?? today();
  const anchors = anchorsOf(values);
  return (
    <div className={styles.repeat}>
      <Select
        label={<Trans>Repeats</Trans>}
        data={repeatKeys.map((key) => ({ value: key, label: repeatWords(key, fromOn) }))}
        value={values.repeat}
        onChange={(repeat) => repeat && onChange({ repeat })}
        allowDeselect={false}
      />
      {values.repeat === 'own' && (
        <TextInput
          label={<Trans>Rule</Trans>}
          description={t`As calendars write it (RFC 5545), for example FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU`}
          value={values.ownRule}
          onChange={(event) => onChange({ ownRule: event.currentTarget.value })}
          error={errors.recurrence}
          maxLength={lengthOf(createCalendarEntrySchema.shape.recurrence)}
          spellCheck={false}
          required
        />
      )}
      <div className={styles.pair}>
        {anchors.length > 1 && (
          <Select
            label={<Trans>Due</Trans>}
            data={anchors.map((anchor) => ({ value: anchor, label: i18n._(anchorWords(anchor, intervalIn(values))) }))}
            value={anchorOf(values)}
            onChange={(anchoredTo) => anchoredTo && onChange({ anchoredTo })}
            allowDeselect={false}
          />
        )}
        {!isInWindows(values) && (
          <Select
            label={<Trans>On a day nobody works</Trans>}
            data={entryShifts.map((shift) => ({ value: shift, label: i18n._(shiftWords[shift]) }))}
            value={values.shift}
            onChange={(shift) => shift && onChange({ shift })}
            allowDeselect={false}
          />
        )}
      </div>
      {errors.recurrence === undefined && <NextDays values={values} />}
    </div>
  );
}
