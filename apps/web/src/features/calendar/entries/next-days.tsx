import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type RecurrenceRule, recurrenceInWords } from '@waymark/domain';
import { useOrganisation } from '../../../lib/current-user.ts';
import { formatDay, formatDayShort, formatPeriod, formatWeekday } from '../../../lib/format.ts';
import { preferredLocale } from '../../../lib/i18n.ts';
import { workCalendarOf } from '../../../lib/shared.queries.ts';
import styles from './entry-dialog.module.css';
import { anchorOf, type EntryValues, isInWindows, readRuleIn, ruleIn } from './entry-values.ts';
import { type PreviewDay, previewedWindows, previewOf } from './repeat.ts';
import { useFaultWords } from './use-fault-words.ts';

/** What is entered in words and days, while it is typed; or what keeps it from being a rule. */
export function NextDays({ values }: { values: EntryValues }) {
  const { t } = useLingui();
  const faultWords = useFaultWords();
  const { id } = useOrganisation();
  const { data: workDays } = useQuery(workCalendarOf(id));
  const rule = ruleIn(values);
  const read = readRuleIn(values);
  if (values.fromOn === null || rule === '') return null;
  if (read && 'fault' in read) return <p className={styles.quiet}>{faultWords(read)}</p>;
  if (read && isInWindows(values)) return <NextWindows values={values} rule={read.rule} fromOn={values.fromOn} />;
  const days = previewOf({ rule, fromOn: values.fromOn, shift: values.shift, workDays });
  const isMoved = days.some(({ on, originalOn }) => on !== originalOn);
  if (rule === null && !isMoved) return null;
  return (
    <div>
      <h3 className={styles.previewTitle}>
        {rule === null ? (
          <Trans>It takes place on</Trans>
        ) : anchorOf(values) === 'completion' ? (
          <Trans>Next days, if it is always done on its day</Trans>
        ) : (
          <Trans>Next days</Trans>
        )}
      </h3>
      {values.repeat === 'own' && read && (
        <p className={styles.inWords}>{recurrenceInWords(read.rule, preferredLocale())}</p>
      )}
      <ul className={styles.preview} aria-label={t`Next days`}>
        {days.map((day) => (
          <Day key={day.originalOn} day={day} />
        ))}
      </ul>
    </div>
  );
}

interface NextWindowsProps {
  values: EntryValues;
  rule: RecurrenceRule;
  fromOn: string;
}

/** The days on which each time is in order. */
function NextWindows({ values, rule, fromOn }: NextWindowsProps) {
  const { t } = useLingui();
  return (
    <div>
      <h3 className={styles.previewTitle}>
        <Trans>In time on any of these days</Trans>
      </h3>
      <ul className={styles.preview} aria-label={t`Next windows`}>
        {previewedWindows(rule, anchorOf(values), fromOn).map((window) => (
          <li key={window.fromOn}>{formatPeriod(window.fromOn, window.toOn)}</li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Trans>Each window is done by itself: one that is missed stays missed.</Trans>
      </p>
    </div>
  );
}

const Day = ({ day: { on, originalOn } }: { day: PreviewDay }) => (
  <li>
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
);
