import { Trans } from '@lingui/react/macro';
import type { ChangedItems, LeadershipProgramme, ProgrammeChanges } from '@waymark/contracts';
import { formatDay, formatPerCent } from '../../../lib/format.ts';
import type { ReportLinks } from '../report-links.ts';
import styles from './changes.module.css';
import { ChangesTable } from './changes-table.tsx';
import { MovedPlan } from './moved-plan.tsx';
import { SignedPoints } from './signed-points.tsx';

interface DrawnChangesProps {
  programme: LeadershipProgramme;
  changes: ProgrammeChanges;
  renderItem: ReportLinks['item'] | undefined;
}

/** What changed in one programme: the bar by cause, dates, gates; or why it cannot be said. */
export function DrawnChanges({ programme, changes: { compared, askedFrom }, renderItem }: DrawnChangesProps) {
  if (!compared) {
    return (
      <p className={styles.quiet}>
        <Trans>Not measured yet: each day is kept from now on, and what changed is told from the next one on.</Trans>
      </p>
    );
  }
  const { from, items, dates, gates } = compared;
  const isSame = items.state === 'compared' && items.causes.length + dates.length + gates.length === 0;
  return (
    <>
      <p className={styles.since}>
        {isSame ? <Trans>Nothing changed since {formatDay(from)}.</Trans> : <Headline items={items} from={from} />}
        {from !== askedFrom && (
          <span className={styles.quiet}>
            {' '}
            <Trans>No day was kept on {formatDay(askedFrom)}.</Trans>
          </span>
        )}
      </p>
      {items.state === 'compared' && items.causes.length > 0 && (
        <ChangesTable items={items} programme={programme} renderItem={renderItem} />
      )}
      <MovedPlan programme={programme} compared={compared} />
    </>
  );
}

function Headline({ items, from }: { items: ChangedItems; from: string }) {
  const day = formatDay(from);
  if (items.state === 'not_measurable') {
    return <Trans>Since {day}: nothing was in scope on one of the days, so the bars are not compared.</Trans>;
  }
  if (items.state === 'other_definition') {
    return (
      <Trans>
        Since {day} readiness is defined otherwise (v{items.from}, now v{items.to}), so the bars are not compared.
      </Trans>
    );
  }
  const [before, after] = [formatPerCent(items.before.proven), formatPerCent(items.after.proven)];
  return (
    <Trans>
      Since {day}: from {before} to {after} proven, <SignedPoints value={items.after.proven - items.before.proven} />{' '}
      points
    </Trans>
  );
}
