import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PortfolioTimeline } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { Beneath } from './beneath.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './shared-and-clashes.module.css';
import { SharedDates } from './shared-dates.tsx';

interface SharedAndClashesProps {
  organisationId: string;
  portfolio: PortfolioTimeline;
}

/** What several programmes can share, where they get in each other's way, and what is wrong with each alone. */
export function SharedAndClashes({ organisationId, portfolio }: SharedAndClashesProps) {
  const { programmes, clashes, shared } = portfolio;
  const alone = ownFindings(portfolio);
  if (clashes.length + shared.length + alone.length === 0) {
    return programmes.length < 2 ? null : (
      <p className={styles.neither}>
        <Trans>The programmes do not get in each other’s way, and share no dates yet.</Trans>
      </p>
    );
  }
  const namesOf = (ids: readonly string[]) =>
    programmes
      .filter(({ programmeId }) => ids.includes(programmeId))
      .map(({ name }) => isolated(name))
      .join(', ');
  return (
    <Beneath
      summary={<Summary clashes={clashes.length} alone={alone.length} shared={shared.length} />}
      findings={[...clashes, ...alone]}
    >
      {clashes.length > 0 && (
        <section>
          <h2>
            <Trans>Clashes</Trans>
          </h2>
          <FindingList findings={clashes} whereOf={({ programmeIds }) => namesOf(programmeIds)} />
        </section>
      )}
      {alone.length > 0 && (
        <section>
          <h2>
            <Trans>Within a programme</Trans>
          </h2>
          <FindingList findings={alone} whereOf={({ programmeId }) => namesOf([programmeId])} />
        </section>
      )}
      {shared.length > 0 && <SharedDates organisationId={organisationId} shared={shared} namesOf={namesOf} />}
    </Beneath>
  );
}

function Summary(counts: { clashes: number; alone: number; shared: number }) {
  const { i18n } = useLingui();
  const { clashes, alone, shared } = counts;
  const words = [
    clashes > 0 && i18n._(msg`${plural(clashes, { one: '# clash', other: '# clashes' })}`),
    alone > 0 &&
      i18n._(msg`${plural(alone, { one: '# problem within a programme', other: '# problems within a programme' })}`),
    shared > 0 && i18n._(msg`${plural(shared, { one: '# shared date', other: '# shared dates' })}`),
  ];
  return words.filter(Boolean).join(' · ');
}

/** What each plan breaks by itself. What is told as a clash is not told again. */
function ownFindings({ programmes, clashes }: PortfolioTimeline) {
  const said = new Set(clashes.map(({ message }) => message));
  return programmes.flatMap(({ programmeId, findings }) =>
    findings.filter(({ message }) => !said.has(message)).map((finding) => ({ ...finding, programmeId })),
  );
}
