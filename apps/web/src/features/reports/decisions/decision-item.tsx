import { Trans } from '@lingui/react/macro';
import type { ReportedDecision } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatInstantDay } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import styles from './decisions.module.css';
import { OptionEffect } from './option-effect.tsx';
import { useOptionWords } from './option-words.ts';

interface DecisionItemProps {
  decision: ReportedDecision;
  /** The day of the report. */
  on: string;
  /** What whoever looks may do. */
  actions?: ReactNode;
}

/** What is asked, of whom and by when, with what each option does; and what came of it. */
export function DecisionItem({ decision, on, actions }: DecisionItemProps) {
  const { question, why, options, verdict } = decision;
  const say = useOptionWords();
  return (
    <li className={styles.decision}>
      <div className={styles.head}>
        <h3>
          <bdi>{question}</bdi>
        </h3>
        <Standing decision={decision} on={on} />
      </div>
      <p className={styles.quiet}>
        <Asked decision={decision} />
      </p>
      {why !== '' && <p className={styles.why}>{why}</p>}
      <ol className={styles.options}>
        {options.map((option) => (
          <li key={option.id} data-chosen={option.id === verdict?.optionId || undefined}>
            <span className={styles.option}>
              {say(option)}
              {option.id === verdict?.optionId && (
                <StatusBadge status="accepted">
                  <Trans>Chosen</Trans>
                </StatusBadge>
              )}
            </span>
            {option.kind === 'later_day' && option.text !== '' && <span className={styles.why}>{option.text}</span>}
            <OptionEffect effect={option.effect} />
          </li>
        ))}
      </ol>
      {verdict && <Verdict decision={decision} verdict={verdict} />}
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}

function Standing({ decision: { state, neededByOn }, on }: Pick<DecisionItemProps, 'decision' | 'on'>) {
  if (state === 'decided') {
    return (
      <StatusBadge status="done">
        <Trans>Decided</Trans>
      </StatusBadge>
    );
  }
  if (state === 'withdrawn') {
    return (
      <StatusBadge status="skipped">
        <Trans>Withdrawn</Trans>
      </StatusBadge>
    );
  }
  return neededByOn < on ? <StatusBadge status="overdue" /> : <StatusBadge status="open" />;
}

function Asked({ decision: { state, neededByOn, decider, askedBy, programme } }: Pick<DecisionItemProps, 'decision'>) {
  return (
    <>
      {state === 'open' ? (
        <Trans>
          <Name>{decider.name}</Name> decides by {formatDay(neededByOn)}; asked by <Name>{askedBy.name}</Name>
        </Trans>
      ) : (
        <Trans>
          <Name>{askedBy.name}</Name> asked <Name>{decider.name}</Name> for it by {formatDay(neededByOn)}
        </Trans>
      )}
      {programme && (
        <>
          {' · '}
          <Name>{programme.name}</Name>
        </>
      )}
    </>
  );
}

interface VerdictProps {
  decision: ReportedDecision;
  verdict: NonNullable<ReportedDecision['verdict']>;
}

const Verdict = ({ decision: { decider }, verdict: { reason, decidedAt, isCarriedOut } }: VerdictProps) => (
  <p className={styles.verdict}>
    <Trans>
      <Name>{decider.name}</Name> on {formatInstantDay(decidedAt)}:
    </Trans>{' '}
    <span>{reason}</span> {isCarriedOut && <Trans>The plan was changed with it.</Trans>}
  </p>
);
