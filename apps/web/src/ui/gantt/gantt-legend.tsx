import { Trans } from '@lingui/react/macro';
import { Popover, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Term } from '../glossary/term.tsx';
import styles from './gantt.module.css';
import { GanttShape } from './gantt-shapes.tsx';

const Entry = ({ children, word }: { children: ReactNode; word: ReactNode }) => (
  <li>
    {children}
    {word}
  </li>
);

/** What each shape means; `action` stands at the end of the line. In a low window, or a zoomed one, the rows need the room. */
export function GanttLegend({ action }: { action?: ReactNode }) {
  const isLow = useMediaQuery('(max-height: 37.5em)', undefined, { getInitialValueInEffect: false });
  return (
    <div className={styles.legend}>
      {isLow ? (
        <Popover position="top-start" withinPortal trapFocus>
          <Popover.Target>
            <UnstyledButton className={styles.legendButton}>
              <Trans>Legend</Trans>
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className={styles.legendPopover}>
            <Shapes />
          </Popover.Dropdown>
        </Popover>
      ) : (
        <Shapes />
      )}
      {action}
    </div>
  );
}

function Shapes() {
  return (
    <ul>
      <Entry word={<Trans>Baseline</Trans>}>
        <span className={styles.keyBaseline} />
      </Entry>
      <Entry word={<Trans>Plan</Trans>}>
        <span className={styles.keyBar} data-state="planned" />
      </Entry>
      <Entry word={<Trans>Actual</Trans>}>
        <span className={styles.keyBar} data-state="active" />
      </Entry>
      <Entry word={<Trans>Done</Trans>}>
        <span className={styles.keyBar} data-state="done" />
      </Entry>
      <Entry
        word={
          <Term of="hard_date">
            <Trans>Hard date</Trans>
          </Term>
        }
      >
        <GanttShape shape="milestone" />
      </Entry>
      <Entry word={<Trans>Set by a rule</Trans>}>
        <GanttShape shape="rule" />
      </Entry>
      <Entry word={<Trans>Latest date</Trans>}>
        <GanttShape shape="limit" />
      </Entry>
      <Entry word={<Trans>Critical path</Trans>}>
        <svg width="28" height="12" className={styles.keyPath} aria-hidden="true">
          <path d="M0 6h25M20 1.5L25 6l-5 4.5" />
        </svg>
      </Entry>
      <Entry word={<Trans>Freeze period</Trans>}>
        <span className={styles.keyBand} data-kind="freeze" />
      </Entry>
      <Entry word={<Trans>Observation period</Trans>}>
        <span className={styles.keyBand} data-kind="period" />
      </Entry>
    </ul>
  );
}
