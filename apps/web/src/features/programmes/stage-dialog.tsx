import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack } from '@mantine/core';
import type { Stage } from '@waymark/contracts';
import { formatPeriod } from '../../lib/format.ts';
import { PersonName } from '../../ui/person.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import styles from './programme-form.module.css';
import type { ProgrammeKey } from './programmes.queries.ts';
import { StageForm } from './stage-form.tsx';
import { stageBadge } from './stage-words.ts';

interface StageDialogProps {
  programme: ProgrammeKey;
  stage: Stage;
  mayEdit: boolean;
  onClose: () => void;
}

/** One stage: what it is for, when it may begin and end, and its dates to change. */
export function StageDialog({ programme, stage, mayEdit, onClose }: StageDialogProps) {
  const { t } = useLingui();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${stage.order} ${stage.name}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack gap="lg">
        <p className={styles.sentence}>{stage.purpose}</p>
        <div className={styles.criteria}>
          <Criteria title={t`Begins when`} criteria={stage.entryCriteria} />
          <Criteria title={t`Ends when`} criteria={stage.exitCriteria} />
        </div>
        {mayEdit ? (
          <StageForm key={stage.id} programme={programme} stage={stage} onClose={onClose} />
        ) : (
          <StageFacts stage={stage} />
        )}
      </Stack>
    </Modal>
  );
}

function Criteria({ title, criteria }: { title: string; criteria: readonly string[] }) {
  if (criteria.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion}>{criterion}</li>
        ))}
      </ul>
    </section>
  );
}

function StageFacts({ stage }: { stage: Stage }) {
  return (
    <dl className={styles.facts}>
      <dt>
        <Trans>Status</Trans>
      </dt>
      <dd>
        <StatusBadge status={stageBadge(stage)} />
      </dd>
      <dt>
        <Trans>Owner</Trans>
      </dt>
      <dd>
        <PersonName person={stage.owner} />
      </dd>
      <dt>
        <Trans>Planned</Trans>
      </dt>
      <dd>{formatPeriod(stage.plannedFromOn, stage.plannedToOn)}</dd>
      <dt>
        <Trans>Baseline</Trans>
      </dt>
      <dd>{formatPeriod(stage.baselineFromOn, stage.baselineToOn)}</dd>
    </dl>
  );
}
