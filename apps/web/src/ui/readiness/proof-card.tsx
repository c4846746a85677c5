import { Trans } from '@lingui/react/macro';
import type { Proof } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { capital } from '../../lib/capital.ts';
import { formatDay } from '../../lib/format.ts';
import { BindingBadge } from '../lifecycle/binding-badge.tsx';
import styles from './proof-card.module.css';
import { sumLines } from './proof-sum.ts';

/** Beside other dates of its programme the rule has no name of its own. */
type ShownProof = Omit<Proof, 'ruleId' | 'ruleName'> & Partial<Pick<Proof, 'ruleName'>>;

interface ProofCardProps {
  titleId: string;
  on: string;
  /** Whose day it is. */
  what: string;
  proof: ShownProof;
  children?: ReactNode;
}

/** The rule behind one date: its kind, the calculation as a sum, the source. */
export function ProofCard({ titleId, on, what, proof, children }: ProofCardProps) {
  return (
    <>
      <div className={styles.head}>
        <h2 id={titleId}>
          <Trans>Why {formatDay(on)}?</Trans>
        </h2>
        <BindingBadge binding={proof.binding} />
      </div>
      <p className={styles.what}>
        {what}
        {proof.ruleName && ` · ${proof.ruleName}`}
      </p>
      <Sum on={on} proof={proof} />
      {proof.note && <p className={styles.note}>{proof.note}</p>}
      <p className={styles.source}>
        <Trans>Source: {proof.source}</Trans>
      </p>
      {children}
    </>
  );
}

function Sum({ on, proof: { explanation, inputs: given } }: { on: string; proof: ShownProof }) {
  const { lines, result, rest } = sumLines(explanation);
  // The days that went in are listed where the words do not name them themselves.
  const inputs = result === undefined ? given : given.slice(1);
  // In the reader's own way of writing dates, where the day is known and not only in words.
  const startDay = given[0] && formatDay(given[0].on);
  return (
    <dl className={styles.sum}>
      {lines.map(({ words, day }) =>
        day === undefined && result === undefined ? (
          <dt key={words} className={styles.whole}>
            {words}
          </dt>
        ) : (
          <Line key={words} words={words} value={day === undefined ? '' : (startDay ?? day)} />
        ),
      )}
      {inputs.map(({ name, on: inputOn, isActual }) => (
        <Line
          key={name}
          words={
            <>
              {capital(name)} {isActual ? <Trans>(happened)</Trans> : <Trans>(planned)</Trans>}
            </>
          }
          value={formatDay(inputOn)}
        />
      ))}
      {rest !== '' && <dt className={styles.whole}>{rest}</dt>}
      <dt className={styles.total}>
        <Trans>Result</Trans>
      </dt>
      <dd className={styles.total}>{formatDay(on)}</dd>
    </dl>
  );
}

const Line = ({ words, value }: { words: ReactNode; value: string }) => (
  <>
    <dt>{words}</dt>
    <dd>{value}</dd>
  </>
);
