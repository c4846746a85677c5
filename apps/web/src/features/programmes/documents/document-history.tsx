import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { DocumentHistory as History } from '@waymark/contracts';
import { formatDay, formatInstant } from '../../../lib/format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import styles from './document-list.module.css';
import { type DocumentKey, historyOf } from './documents.queries.ts';
import { VersionLink } from './version-link.tsx';

/** Every version that was put in, newest first, and below it what was said of it. */
export function DocumentHistory({ documentKey }: { documentKey: DocumentKey }) {
  const history = useQuery(historyOf(documentKey));
  if (history.isPending) return <ContentSkeleton rows={4} />;
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  const { versions, decisions } = history.data;
  return (
    <ol className={styles.history}>
      {versions.map((version) => {
        const [author, addedBy, at] = [version.author.name, version.addedBy.name, formatInstant(version.addedAt)];
        return (
          <li key={version.number}>
            <VersionLink document={documentKey} version={version} />
            <p>
              <Trans>
                by {author}, added by {addedBy}, {at}
              </Trans>
            </p>
            {version.note && <p dir="auto">{version.note}</p>}
            <Decisions decisions={decisions.filter(({ versionNumber }) => versionNumber === version.number)} />
          </li>
        );
      })}
    </ol>
  );
}

function Decisions({ decisions }: Pick<History, 'decisions'>) {
  return (
    <ul>
      {decisions.map(({ id, decision, by: { name }, on, note }) => {
        const day = formatDay(on);
        return (
          <li key={id}>
            {decision === 'approved' ? (
              <Trans>
                Approved by {name}, {day}
              </Trans>
            ) : (
              <Trans>
                Approval withdrawn by {name}, {day}
              </Trans>
            )}
            {note && <q dir="auto">{note}</q>}
          </li>
        );
      })}
    </ul>
  );
}
