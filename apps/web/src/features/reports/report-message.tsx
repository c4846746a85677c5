import { useLingui } from '@lingui/react/macro';
import { Popover } from '@mantine/core';
import type { LeadershipProgramme, LeadershipReport, MessageClause } from '@waymark/contracts';
import { useId, useState } from 'react';
import { ClauseFacts } from './clause-facts.tsx';
import type { NumberLinks, ReportLinks } from './report-links.ts';
import styles from './report-message.module.css';

interface ReportMessageProps {
  report: Pick<LeadershipReport, 'message' | 'programmes'>;
  renderBlocker: ReportLinks['blocker'] | undefined;
  numbers: NumberLinks;
}

/** What to take away, sentence by sentence; each opens the facts it was made from. */
export function ReportMessage({ report: { message, programmes }, renderBlocker, numbers }: ReportMessageProps) {
  return message.clauses.map((clause) => {
    const about = programmes.filter(({ id }) => clause.programmeIds.includes(id));
    return (
      <span key={clause.text} className={styles.clause}>
        {about.length === 0 ? (
          clause.text
        ) : (
          <Clause clause={clause} about={about} renderBlocker={renderBlocker} numbers={numbers} />
        )}{' '}
      </span>
    );
  });
}

interface ClauseProps extends Omit<ReportMessageProps, 'report'> {
  clause: MessageClause;
  about: readonly LeadershipProgramme[];
}

function Clause({ clause: { text }, about, renderBlocker, numbers }: ClauseProps) {
  const { t } = useLingui();
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      width={380}
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      trapFocus
      withArrow
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.opens}
          title={t`Show the facts behind this sentence`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.facts} aria-labelledby={titleId}>
        <ClauseFacts titleId={titleId} about={about} renderBlocker={renderBlocker} numbers={numbers} />
      </Popover.Dropdown>
    </Popover>
  );
}
