import { Trans, useLingui } from '@lingui/react/macro';
import type { StageDecision } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { FactsList, MetCount } from './facts-list.tsx';
import styles from './gate.module.css';
import { decisionBadges, decisionWords } from './gate-words.ts';

/** Who decided what and when, newest first, each with the facts as they stood then. */
export function DecisionList({ decisions }: { decisions: readonly StageDecision[] }) {
  const { t } = useLingui();
  if (decisions.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>Nothing was decided yet.</Trans>
      </p>
    );
  }
  return (
    <ol className={styles.decisions} aria-label={t`Decisions`}>
      {decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
    </ol>
  );
}

function Decision({ decision: { decision, note, by, at, facts } }: { decision: StageDecision }) {
  const { i18n, t } = useLingui();
  const when = formatInstant(at);
  return (
    <li>
      <p className={styles.decided}>
        <StatusBadge status={decisionBadges[decision]}>{i18n._(decisionWords[decision])}</StatusBadge>
        <span className={styles.quiet}>
          <bdi>{by.name}</bdi>, {when}
        </span>
      </p>
      {note !== '' && <p className={styles.note}>{note}</p>}
      {facts.length > 0 && (
        <details>
          <summary>
            <Trans>The facts then</Trans>: <MetCount facts={facts} />
          </summary>
          <FactsList facts={facts} label={t`The facts on ${when}`} />
        </details>
      )}
    </li>
  );
}
