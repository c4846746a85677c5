import { Trans } from '@lingui/react/macro';
import type { Programme } from '@waymark/contracts';
import { formatDay, formatPeriod, formatRelativeDay } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import styles from './programme-page.module.css';

/** What the programme covers and for when, as it was agreed. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const { scopeStatement, categories, targetOn, asOfOn, periodFromOn, periodToOn, auditorFirm, timeBasis } = programme;
  return (
    <dl className={styles.facts}>
      <div className={styles.scope}>
        <dt>
          <Trans>What it covers</Trans>
        </dt>
        <dd dir="auto">{scopeStatement}</dd>
      </div>
      {categories.length > 0 && (
        <div>
          <dt>
            <Trans>Categories</Trans>
          </dt>
          <dd>{categories.map(({ name }) => name).join(', ')}</dd>
        </div>
      )}
      {periodFromOn && periodToOn && (
        <div>
          <dt>
            <Trans>Observation period</Trans>
          </dt>
          <dd>{formatPeriod(periodFromOn, periodToOn)}</dd>
        </div>
      )}
      {asOfOn && (
        <div>
          <dt>
            <Trans>As-of date</Trans>
          </dt>
          <dd>{formatDay(asOfOn)}</dd>
        </div>
      )}
      <div>
        <dt>
          <Trans>Target date</Trans>
        </dt>
        <dd>
          {formatDay(targetOn)}, {formatRelativeDay(targetOn)}
        </dd>
      </div>
      <div>
        <dt>{timeBasis === 'certificate' ? <Trans>Certification body</Trans> : <Trans>Auditor firm</Trans>}</dt>
        <dd>{auditorFirm ? <Name>{auditorFirm}</Name> : <Trans>Not chosen yet</Trans>}</dd>
      </div>
    </dl>
  );
}
