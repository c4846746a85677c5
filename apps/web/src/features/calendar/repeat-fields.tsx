import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { entryShifts } from '@waymark/domain';
import { useOrganisation } from '../../lib/current-user.ts';
import { formatDay, formatDayShort, formatWeekday, today } from '../../lib/format.ts';
import { workDaysOf } from './calendar.queries.ts';
import styles from './entry-dialog.module.css';
import type { EntryFieldsProps } from './entry-fields.tsx';
import { type EntryValues, mayCountFromCompletion, ruleIn } from './entry-values.ts';
import { anchorWords, shiftWords } from './entry-words.ts';
import { previewOf, repeatKeys } from './repeat.ts';
import { useRepeatWords } from './use-repeat-words.ts';

/** Whether and how an event comes again, and the days that makes. */
export function RepeatFields({ values, onChange, errors }: Pick<EntryFieldsProps, 'values' | 'onChange' | 'errors'>) {
  const { i18n, t } = useLingui();
  const repeatWords = useRepeatWords();
  const fromOn = values.fromOn ?? today();
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
          maxLength={400}
          spellCheck={false}
          required
        />
      )}
      <div className={styles.pair}>
        <Select
          label={<Trans>On a day nobody works</Trans>}
          data={entryShifts.map((shift) => ({ value: shift, label: i18n._(shiftWords[shift]) }))}
          value={values.shift}
          onChange={(shift) => shift && onChange({ shift })}
          allowDeselect={false}
        />
        {mayCountFromCompletion(values) && (
          <Select
            label={<Trans>Counted</Trans>}
            data={(['date', 'completion'] as const).map((from) => ({ value: from, label: i18n._(anchorWords[from]) }))}
            value={values.anchoredTo}
            onChange={(anchoredTo) => anchoredTo && onChange({ anchoredTo })}
            allowDeselect={false}
          />
        )}
      </div>
      {values.fromOn && <NextDays values={values} />}
    </div>
  );
}

function NextDays({ values }: { values: EntryValues }) {
  const { t } = useLingui();
  const { id } = useOrganisation();
  const { data: workDays } = useQuery(workDaysOf(id));
  const rule = ruleIn(values);
  if (values.fromOn === null || rule === '') return null;
  const days = previewOf({ rule, fromOn: values.fromOn, shift: values.shift, workDays });
  if (!days) {
    return (
      <p className={styles.quiet}>
        <Trans>The days of this rule are shown once it is saved.</Trans>
      </p>
    );
  }
  const isMoved = days.some(({ on, originalOn }) => on !== originalOn);
  if (rule === null && !isMoved) return null;
  return (
    <div>
      <h3 className={styles.previewTitle}>
        {rule === null ? (
          <Trans>It takes place on</Trans>
        ) : values.anchoredTo === 'completion' ? (
          <Trans>Next days, if it is always done on its day</Trans>
        ) : (
          <Trans>Next days</Trans>
        )}
      </h3>
      <ul className={styles.preview} aria-label={t`Next days`}>
        {days.map(({ on, originalOn }) => (
          <li key={originalOn}>
            <span className={styles.weekday}>{formatWeekday(on)}</span> {formatDay(on)}
            {on !== originalOn && (
              <span className={styles.quiet}>
                {' '}
                <Trans>
                  instead of {formatWeekday(originalOn)}, {formatDayShort(originalOn)}
                </Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
