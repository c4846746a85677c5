import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Scheme } from '@waymark/contracts';
import { parseDay, wholeMonthsIncluded } from '@waymark/domain';
import { today } from '../../../lib/today.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { useDateSentence } from '../milestones/use-date-sentence.ts';
import { type DateField, dateRefusal, type ProgrammeDraft, periodOf } from './programme-draft.ts';
import styles from './wizard.module.css';

interface DatesStepProps {
  scheme: Scheme;
  draft: ProgrammeDraft;
  onChange: (change: Partial<ProgrammeDraft>) => void;
  isChecked: boolean;
}

/** When it begins, what it reports on, and until when the result is needed. */
export function DatesStep({ scheme, draft, onChange, isChecked }: DatesStepProps) {
  const { t } = useLingui();
  const sentenceOf = useDateSentence();
  const refusal = dateRefusal(draft, scheme.timeBasis, today());
  // A day that is missing is no mistake before one wants to go on.
  const shown = refusal && (isChecked || refusal.code !== undefined) ? refusal : undefined;
  const field = (name: DateField) => ({
    value: draft[name],
    onChange: (day: string | null) => onChange({ [name]: day }),
    error: shown?.field === name && sentenceOf(shown),
  });
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <DayField label={t`Work begins`} {...field('startOn')} autoFocus />
      </div>
      {scheme.timeBasis === 'as_of' && (
        <div className={styles.pair}>
          <DayField
            label={t`As-of date`}
            description={t`The one day whose state the report describes.`}
            {...field('asOfOn')}
          />
        </div>
      )}
      {scheme.timeBasis === 'period' && (
        <>
          <div className={styles.pair}>
            <DayField
              label={t`Observation period from`}
              description={t`Controls have to operate from this day on.`}
              {...field('periodFromOn')}
            />
            <DayField
              label={t`Observation period to`}
              description={t`The last day is included.`}
              {...field('periodToOn')}
            />
          </div>
          <PeriodLengths draft={draft} onChange={onChange} />
        </>
      )}
      <div className={styles.pair}>
        <DayField
          label={scheme.timeBasis === 'certificate' ? t`Certificate needed by` : t`Report needed by`}
          description={t`The target date. The plan is drawn up towards it.`}
          {...field('targetOn')}
        />
      </div>
    </div>
  );
}

const lengths = [3, 6, 12];

function PeriodLengths({ draft, onChange }: Pick<DatesStepProps, 'draft' | 'onChange'>) {
  const { t } = useLingui();
  const { periodFromOn, periodToOn } = draft;
  const months = periodFromOn && periodToOn ? wholeMonths(periodFromOn, periodToOn) : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row.
    <div className={styles.lengths} role="group" aria-label={t`Length of the period`}>
      {lengths.map((length) => (
        <Button
          key={length}
          size="sm"
          variant={months === length ? 'light' : 'default'}
          aria-pressed={months === length}
          disabled={!periodFromOn}
          onClick={() => periodFromOn && onChange(periodOf(periodFromOn, length))}
        >
          <Trans>{length} months</Trans>
        </Button>
      ))}
      <span className={styles.quiet}>
        <Trans>3 are the practical floor, 6 are recommended, 12 are the norm. The target moves along.</Trans>
      </span>
    </div>
  );
}

/** The whole months of a period, or nothing where days are left over. */
function wholeMonths(fromOn: string, toOn: string): number | undefined {
  const from = parseDay(fromOn);
  const to = parseDay(toOn);
  if (toOn < fromOn) return undefined;
  const months = wholeMonthsIncluded(from, to);
  return from.add({ months }).subtract({ days: 1 }).equals(to) ? months : undefined;
}
