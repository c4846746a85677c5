import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import type { Programme } from '@waymark/contracts';
import styles from './wizard.module.css';

interface ParentFieldProps {
  programmes: readonly Programme[];
  value: string | null;
  onChange: (programmeId: string | null) => void;
}

/** The SOC 2 Type 2 whose examination a SOC 3 report is made from. */
export function ParentField({ programmes, value, onChange }: ParentFieldProps) {
  const { t } = useLingui();
  const parents = programmes.filter(({ scheme }) => scheme === 'soc-2-type-2');
  if (parents.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>
          A SOC 3 is the public summary of a SOC 2 Type 2 examination. There is no such programme yet; begin with that
          one.
        </Trans>
      </p>
    );
  }
  return (
    <div className={styles.pair}>
      <Select
        label={t`Made from`}
        description={t`The SOC 2 Type 2 examination that this public report sums up; both speak of the same period.`}
        placeholder={t`Not chosen yet`}
        clearable
        data={parents.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
