import { Trans } from '@lingui/react/macro';
import type { TimelineFinding } from '@waymark/contracts';
import { BindingBadge } from '../../../ui/lifecycle/binding-badge.tsx';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import styles from './findings.module.css';

interface FindingListProps<Finding> {
  findings: readonly Finding[];
  /** The programmes it is about, where the sentence alone does not say. */
  whereOf?: (finding: Finding) => string;
  /** They no longer hold with the plan that is being tried. */
  areSolved?: boolean;
}

const keyOf = ({ code, stageKey, milestoneId, on, message }: TimelineFinding) =>
  `${code} ${stageKey} ${milestoneId} ${on} ${message}`;

/** What breaks, the rule behind it, and the ways out of it. */
export function FindingList<Finding extends TimelineFinding>(props: FindingListProps<Finding>) {
  const { findings, whereOf, areSolved = false } = props;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${keyOf(finding)} ${whereOf?.(finding)}`}>
          <StateShape name={areSolved ? 'check' : finding.severity === 'blocker' ? 'overdue' : 'clock'} />
          <div>
            <p className={styles.message}>
              <b>{areSolved ? <Trans>Solved</Trans> : <Severity finding={finding} />}</b> {finding.message}{' '}
              {whereOf && <bdi className={styles.where}>{whereOf(finding)}</bdi>}
            </p>
            {!areSolved && <WaysOut finding={finding} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

const Severity = ({ finding: { severity } }: { finding: TimelineFinding }) =>
  severity === 'blocker' ? <Trans>Blocker</Trans> : <Trans>Warning</Trans>;

function WaysOut({ finding: { waysOut, rule } }: { finding: TimelineFinding }) {
  return (
    <>
      {waysOut.length > 0 && (
        <ul className={styles.ways}>
          {waysOut.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
      {rule && (
        <p className={styles.rule}>
          <BindingBadge binding={rule.binding} /> {rule.name} · {rule.source}
        </p>
      )}
    </>
  );
}
