import { Plural, Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { roundedShares } from '@waymark/domain';
import { formatPerCent } from '../../lib/format.ts';
import { Figure, FigureScope } from '../../ui/figure/figure.tsx';
import styles from './report-sheet.module.css';

/** What to take away: one sentence for each programme, never a percentage without its gates. */
export function ReportHeadline({ programmes }: { programmes: readonly LeadershipProgramme[] }) {
  if (programmes.length === 0) return <Trans>No programme has been started yet.</Trans>;
  return programmes.map((programme) => (
    <FigureScope key={programme.id} value={programme.id}>
      <span className={styles.sentence}>
        <Sentence programme={programme} />{' '}
      </span>
    </FigureScope>
  ));
}

function Sentence({ programme }: { programme: LeadershipProgramme }) {
  const { name, verdict, readiness, openGates } = programme;
  if (verdict === 'ready') {
    return <Trans>{name} is ready: every requirement is proven and every gate is met.</Trans>;
  }
  if (!readiness.weighted) {
    return (
      <>
        <Trans>{name} is not measurable: nothing is in scope,</Trans> <OpenGates count={openGates} />
      </>
    );
  }
  const { proven: share } = roundedShares(readiness.weighted);
  const proven = formatPerCent(share);
  return (
    <>
      <Figure name="proven" value={share}>
        <Trans>
          {name} is not ready yet: {proven} proven,
        </Trans>
      </Figure>{' '}
      <OpenGates count={openGates} />
    </>
  );
}

const OpenGates = ({ count }: { count: number }) => (
  <Figure name="open gates" value={count}>
    <Plural value={count} one="# gate open." other="# gates open." />
  </Figure>
);
