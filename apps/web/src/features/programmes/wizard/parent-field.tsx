import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import type { Programme } from '@waymark/contracts';
import styles from './wizard.module.css';

interface ParentFieldProps {
  schemeName: string;
  /** The schemes from whose examination it is made. */
  madeFrom: Programme['madeFrom'];
  programmes: readonly Programme[];
  value: string | null;
  onChange: (programmeId: string | null) => void;
}

/** The programme from whose examination a report of another scheme is made. */
export function ParentField({ schemeName, madeFrom, programmes, value, onChange }: ParentFieldProps) {
  const { t } = useLingui();
  const sources = madeFrom.map(({ name }) => name).join(', ');
  const parents = programmes.filter(({ scheme }) => madeFrom.some(({ id }) => id === scheme));
  if (parents.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>
          {schemeName} sums up the examination of {sources}. There is no such programme yet; begin with that one.
        </Trans>
      </p>
    );
  }
  return (
    <div className={styles.pair}>
      <Select
        label={t`Made from`}
        description={t`The examination of ${sources} that this report sums up; both speak of the same period.`}
        placeholder={t`Not chosen yet`}
        clearable
        data={parents.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
