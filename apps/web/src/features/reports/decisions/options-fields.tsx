import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, Stack, Textarea } from '@mantine/core';
import { lengthOf, newDecisionOptionSchema } from '@waymark/contracts';
import { type DecisionOptionKind, decisionOptionKinds } from '@waymark/domain';
import { DayField } from '../../../ui/form/day-field.tsx';
import { type AskedProgramme, newOption, type OptionValues } from './asked-values.ts';
import styles from './decisions.module.css';

const mostOptions = 5;
const [withText] = newDecisionOptionSchema.options;

interface OptionsFieldsProps {
  options: readonly OptionValues[];
  programme: AskedProgramme | undefined;
  onChange: (options: readonly OptionValues[]) => void;
  /** By the place of the option. */
  errors: Readonly<Record<number, string | undefined>>;
}

/** What there is to choose from. */
export function OptionsFields({ options, programme, onChange, errors }: OptionsFieldsProps) {
  return (
    <Stack gap="md">
      {options.map((option, place) => (
        <OptionFields
          key={option.key}
          option={option}
          place={place}
          programme={programme}
          error={errors[place]}
          onChange={(change) => onChange(options.map((one) => (one === option ? { ...one, ...change } : one)))}
          onRemove={options.length > 1 ? () => onChange(options.filter((one) => one !== option)) : undefined}
        />
      ))}
      {options.length < mostOptions && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onChange([...options, newOption('smaller_scope')])}
          >
            <Trans>Add an option</Trans>
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface OptionFieldsProps {
  option: OptionValues;
  place: number;
  programme: AskedProgramme | undefined;
  error: string | undefined;
  onChange: (change: Partial<OptionValues>) => void;
  onRemove: (() => void) | undefined;
}

function OptionFields({ option, place, programme, error, onChange, onRemove }: OptionFieldsProps) {
  const { t } = useLingui();
  const { kind, stageKey, on, text } = option;
  const number = place + 1;
  const words: Record<DecisionOptionKind, string> = {
    later_day: t`A stage on a later day`,
    smaller_scope: t`A smaller scope`,
    accept_until: t`Accept it until a day`,
  };
  return (
    <fieldset className={styles.optionFields}>
      <legend>
        <Trans>Option {number}</Trans>
      </legend>
      <Select
        label={t`Kind of option`}
        allowDeselect={false}
        data={decisionOptionKinds.map((one) => ({
          value: one,
          label: words[one],
          disabled: one === 'later_day' && programme === undefined,
        }))}
        value={kind}
        onChange={(value) => onChange({ kind: decisionOptionKinds.find((one) => one === value) ?? kind })}
      />
      {kind !== 'smaller_scope' && (
        <div className={styles.pair}>
          {kind === 'later_day' && (
            <Select
              label={t`Stage`}
              data={open(programme).map(({ key, name }) => ({ value: key, label: name }))}
              value={stageKey}
              onChange={(value) => onChange({ stageKey: value })}
              required
            />
          )}
          <DayField
            label={kind === 'later_day' ? t`Begins on` : t`Until`}
            value={on}
            onChange={(value) => onChange({ on: value })}
            required
          />
        </div>
      )}
      <Textarea
        label={kind === 'later_day' ? t`Remark` : t`In words`}
        value={text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        maxLength={lengthOf(withText.shape.text)}
        required={kind !== 'later_day'}
        autosize
        maxRows={6}
      />
      {error && (
        <p role="alert" className={styles.breaks}>
          {error}
        </p>
      )}
      {onRemove && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={onRemove} aria-label={t`Remove option ${number}`}>
            <Trans>Remove</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What has not begun can begin on another day. */
const open = (programme: AskedProgramme | undefined) =>
  (programme?.stages ?? []).filter(({ status }) => status === 'planned');
