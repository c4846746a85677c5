import { Plural, Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { roundedShares } from '@waymark/domain';
import { formatPerCent } from '../../lib/format.ts';
import styles from './report-sheet.module.css';

/** What to take away: one sentence for each programme, never a percentage without its gates. */
export function ReportHeadline({ programmes }: { programmes: readonly LeadershipProgramme[] }) {
  if (programmes.length === 0) return <Trans>No programme has been started yet.</Trans>;
  return programmes.map((programme) => (
    <span key={programme.id} className={styles.sentence}>
      <Sentence programme={programme} />{' '}
    </span>
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
        <Trans>{name} is not measurable: nothing is in scope,</Trans>{' '}
        <Plural value={openGates} one="# gate open." other="# gates open." />
      </>
    );
  }
  const proven = formatPerCent(roundedShares(readiness.weighted).proven);
  return (
    <>
      <Trans>
        {name} is not ready yet: {proven} proven,
      </Trans>{' '}
      <Plural value={openGates} one="# gate open." other="# gates open." />
    </>
  );
}
