import { Plural, Trans } from '@lingui/react/macro';
import type { PortfolioTimeline } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { FindingList } from './finding-list.tsx';
import styles from './shared-and-clashes.module.css';

/** What several programmes can share, and where they get in each other's way. */
export function SharedAndClashes({ portfolio: { programmes, clashes, shared } }: { portfolio: PortfolioTimeline }) {
  const namesOf = (ids: readonly string[]) =>
    programmes
      .filter(({ programmeId }) => ids.includes(programmeId))
      .map(({ name }) => name)
      .join(', ');
  if (clashes.length === 0 && shared.length === 0) {
    return (
      <p className={styles.neither}>
        <Trans>The programmes do not get in each other’s way, and share no dates yet.</Trans>
      </p>
    );
  }
  return (
    <div className={styles.both}>
      <section>
        <h2>
          <Plural value={clashes.length} _0="No clashes" one="# clash" other="# clashes" />
        </h2>
        {clashes.length === 0 ? (
          <p>
            <Trans>None of them gets in the way of another.</Trans>
          </p>
        ) : (
          <FindingList findings={clashes} />
        )}
      </section>
      <section>
        <h2>
          <Trans>Shared dates</Trans>
        </h2>
        {shared.length === 0 ? (
          <p>
            <Trans>Nothing serves two programmes at once yet.</Trans>
          </p>
        ) : (
          <ul className={styles.shared}>
            {shared.map(({ name, on, programmeIds }) => (
              <li key={`${name} ${on}`}>
                <time dateTime={on}>{formatDay(on)}</time>
                <span>
                  {name} <span className={styles.names}>{namesOf(programmeIds)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
