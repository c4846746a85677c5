import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPencil, IconPin } from '@tabler/icons-react';
import type { Stage } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatPeriod } from '../../../lib/format.ts';
import { PersonName } from '../../../ui/page/person.tsx';
import { SlipDays } from './slip-days.tsx';
import { StageDays } from './stage-days.tsx';
import styles from './stage-side.module.css';
import { slipOf } from './stage-words.ts';

interface StageSideProps {
  stage: Stage;
  /** Opens the form; left out for those who may only read. */
  onEdit?: () => void;
  /** Leads to why it is planned on these days. */
  whyLink?: ReactNode;
}

/** When a stage is planned, who owns it, and what it begins with. */
export function StageSide({ stage, onEdit, whyLink }: StageSideProps) {
  const { t } = useLingui();
  const { plannedFromOn, plannedToOn, baselineFromOn, baselineToOn, actualFromOn, actualToOn, owner } = stage;
  return (
    <aside className={styles.side} aria-label={t`Days and owner of ${stage.name}`}>
      <header className={styles.head}>
        <h3>
          <Trans>Days</Trans>
        </h3>
        {onEdit && (
          <Button
            variant="subtle"
            size="xs"
            onClick={onEdit}
            leftSection={<IconPencil size={14} stroke={1.5} aria-hidden />}
            aria-label={t`Edit ${stage.name}`}
          >
            <Trans>Edit</Trans>
          </Button>
        )}
      </header>
      <dl className={styles.facts}>
        <Fact name={<Trans>Planned</Trans>}>
          {formatPeriod(plannedFromOn, plannedToOn)} <SlipDays days={slipOf(stage)} />
          {whyLink && <span className={styles.why}>{whyLink}</span>}
        </Fact>
        <Fact name={<Trans>Baseline</Trans>}>{formatPeriod(baselineFromOn, baselineToOn)}</Fact>
        <Fact name={<Trans>Actual</Trans>}>
          <StageDays fromOn={actualFromOn} toOn={actualToOn} />
        </Fact>
        <Fact name={<Trans>Owner</Trans>}>
          <PersonName person={owner} />
        </Fact>
      </dl>
      {stage.isPinned && (
        <p className={styles.pinned}>
          <IconPin size={14} stroke={1.5} aria-hidden />
          <span>
            <Trans>Agreed with the auditor: {stage.pinReason ?? ''}</Trans>
          </span>
        </p>
      )}
      {stage.entryCriteria.length > 0 && (
        <section className={styles.begins}>
          <h3>
            <Trans>Begins when</Trans>
          </h3>
          <ul>
            {stage.entryCriteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

const Fact = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
