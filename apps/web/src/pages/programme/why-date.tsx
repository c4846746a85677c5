import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover } from '@mantine/core';
import type { TimelineMilestone } from '@waymark/contracts';
import { useId, useState } from 'react';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { WhyMilestone } from '../../features/timeline/why-milestone.tsx';
import { formatDay } from '../../lib/format.ts';
import styles from './programme.module.css';

interface WhyDateProps {
  timelineKey: ProgrammeKey;
  version: number;
  milestone: TimelineMilestone;
  mayManage: boolean;
}

/** The proof of one date, one click away; managers can agree on another day there. */
export function WhyDate({ timelineKey, version, milestone, mayManage }: WhyDateProps) {
  const { t } = useLingui();
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={388} trapFocus withArrow returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="xs"
          onClick={() => setIsOpen(!isOpen)}
          aria-label={t`Why this date? ${milestone.name}, ${formatDay(milestone.on)}`}
        >
          <Trans>Why this date?</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.why} aria-labelledby={titleId}>
        <WhyMilestone
          {...{ titleId, timelineKey, version, milestone, mayManage }}
          wantedOn={undefined}
          onClose={close}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
