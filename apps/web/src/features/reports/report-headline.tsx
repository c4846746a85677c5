import { Plural, Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { roundedShares, shortened } from '@waymark/domain';
import { formatPerCent } from '../../lib/format.ts';
import { Figure, FigureScope } from '../../ui/figure/figure.tsx';
import type { NumberLinks } from './report-links.ts';
import styles from './report-sheet.module.css';

interface ReportHeadlineProps {
  programmes: readonly LeadershipProgramme[];
  numbers: NumberLinks;
}

/** What to take away: one sentence for each programme, never a percentage without its gates. */
export function ReportHeadline({ programmes, numbers }: ReportHeadlineProps) {
  if (programmes.length === 0) return <Trans>No programme has been started yet.</Trans>;
  return programmes.map((programme) => (
    <FigureScope key={programme.id} value={programme.id}>
      <span className={styles.sentence}>
        <Sentence programme={programme} numbers={numbers} />{' '}
      </span>
    </FigureScope>
  ));
}

/** A headline is read at one glance. */
const longestName = 60;

interface SentenceProps {
  programme: LeadershipProgramme;
  numbers: NumberLinks;
}

function Sentence({ programme, numbers }: SentenceProps) {
  const { id, verdict, readiness, openGates } = programme;
  const name = shortened(programme.name, longestName);
  const gates = numbers.openGates(id, openGates, <OpenGates count={openGates} />);
  if (verdict === 'ready') {
    return <Trans>{name} is ready: every requirement is proven and every gate is met.</Trans>;
  }
  if (!readiness.weighted) {
    return (
      <>
        <Trans>{name} is not measurable: nothing is in scope,</Trans> {gates}
      </>
    );
  }
  const { proven: share } = roundedShares(readiness.weighted);
  const proven = numbers.rows(
    id,
    { filter: { state: ['proven'] }, count: readiness.counts.byState.proven },
    <Figure name="proven" value={share}>
      <Trans>{formatPerCent(share)} proven</Trans>
    </Figure>,
  );
  return (
    <>
      <Trans>
        {name} is not ready yet: {proven},
      </Trans>{' '}
      {gates}
    </>
  );
}

const OpenGates = ({ count }: { count: number }) => (
  <Figure name="open gates" value={count}>
    <Plural value={count} one="# gate open." other="# gates open." />
  </Figure>
);
