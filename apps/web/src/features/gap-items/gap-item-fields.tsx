import { Trans, useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { type Conformity, conformities } from '@waymark/domain';
import { useBegun } from '../../ui/form/use-begun.ts';
import { Avatar } from '../../ui/page/person.tsx';
import { StatusBadge, statusWord } from '../../ui/page/status-badge.tsx';
import styles from './gap-items.module.css';

interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  /** In a table cell: opens at once, and says when it is left. */
  onLeave?: (() => void) | undefined;
  isDisabled?: boolean;
  /** Inside another popover, which would close when its neighbour in the page is clicked. */
  isNested?: boolean;
}

type Place = Pick<FieldProps<unknown>, 'onLeave' | 'isNested'>;

/** Inside a table cell or another popover a choice opens at once: whoever came there has asked for it already. */
const openedIn = ({ onLeave, isNested }: Place, begun: Pick<Begun, 'begin' | 'end'>): Partial<SelectProps> => ({
  size: 'sm',
  onDropdownOpen: begun.begin,
  onDropdownClose: () => {
    begun.end();
    onLeave?.();
  },
  ...((onLeave || isNested) && { autoFocus: true, defaultDropdownOpened: true }),
  ...(isNested && { className: styles.nested }),
  ...(onLeave && { onBlur: onLeave }),
});
type Begun = ReturnType<typeof useBegun>;

const dropdown = (isNested: boolean | undefined) =>
  ({ withinPortal: !isNested, width: isNested ? 'target' : 'max-content', position: 'bottom-start' }) as const;

/** How far an item conforms, as those say who may edit it. */
export const assessments = ({ mayExclude }: { mayExclude: boolean }): readonly Conformity[] =>
  conformities.filter((conformity) => mayExclude || conformity !== 'not_applicable');

interface ConformityFieldProps extends Omit<FieldProps<Conformity>, 'value'> {
  value: Conformity | null;
  choices: readonly Conformity[];
}

export function ConformityField({
  label,
  value,
  onChange,
  onLeave,
  isDisabled,
  isNested,
  choices,
}: ConformityFieldProps) {
  const { i18n } = useLingui();
  const begun = useBegun(onChange);
  return (
    <Select
      aria-label={label}
      data={choices.map((conformity) => ({ value: conformity, label: i18n._(statusWord(conformity)) }))}
      value={value}
      onChange={(_value, option) => {
        const chosen = choices.find((conformity) => conformity === option?.value);
        if (chosen && chosen !== value) begun.change(chosen);
      }}
      renderOption={({ option }) => {
        const conformity = choices.find((choice) => choice === option.value);
        return conformity ? <Assessment conformity={conformity} /> : option.label;
      }}
      allowDeselect={false}
      disabled={isDisabled ?? false}
      comboboxProps={dropdown(isNested)}
      {...openedIn({ onLeave, isNested }, begun)}
    />
  );
}

/** Conform says that it is done: there is no second word for that. */
const Assessment = ({ conformity }: { conformity: Conformity }) => (
  <span className={styles.option}>
    <StatusBadge status={conformity} />
    <small className={styles.quiet}>
      {conformity === 'conform' && <Trans>done, waits for acceptance</Trans>}
      {conformity === 'improvement' && <Trans>done, could be better</Trans>}
    </small>
  </span>
);

interface PersonFieldProps extends FieldProps<string | null> {
  people: readonly { id: string; name: string }[];
}

export function PersonField({ label, value, onChange, onLeave, isDisabled, isNested, people }: PersonFieldProps) {
  const { t } = useLingui();
  const begun = useBegun(onChange);
  return (
    <Select
      aria-label={label}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => {
        if (id !== value) begun.change(id);
      }}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <Avatar name={option.label} />
          {option.label}
        </span>
      )}
      placeholder={t`Nobody`}
      nothingFoundMessage={t`Nobody of this name`}
      searchable
      clearable={!onLeave}
      allowDeselect
      disabled={isDisabled ?? false}
      comboboxProps={dropdown(isNested)}
      {...openedIn({ onLeave, isNested }, begun)}
    />
  );
}

interface StageFieldProps extends FieldProps<string | null> {
  stages: readonly { id: string; name: string }[];
}

export function StageField({ label, value, onChange, onLeave, isDisabled, isNested, stages }: StageFieldProps) {
  const { t } = useLingui();
  const begun = useBegun(onChange);
  return (
    <Select
      aria-label={label}
      data={stages.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => {
        if (id !== value) begun.change(id);
      }}
      placeholder={t`No stage`}
      clearable={!onLeave}
      allowDeselect
      disabled={isDisabled ?? false}
      comboboxProps={dropdown(isNested)}
      {...openedIn({ onLeave, isNested }, begun)}
    />
  );
}
