import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ProgrammeDocument } from '@waymark/contracts';
import { Term } from '../../../ui/glossary/term.tsx';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import type { ProgrammeKey } from '../programmes.queries.ts';
import styles from './document-list.module.css';
import { DocumentStanding } from './document-standing.tsx';

/** What is opened for a document. */
export type DocumentAction = 'version' | 'approve' | 'withdraw' | 'history';

interface DocumentListProps {
  programme: ProgrammeKey;
  documents: readonly ProgrammeDocument[];
  onOpen: (action: DocumentAction, document: ProgrammeDocument) => void;
}

/** What the scheme wants in writing, and how far each is. */
export function DocumentList({ documents, ...of }: DocumentListProps) {
  return (
    <ul className={styles.list}>
      {documents.map((document) => (
        <DocumentRow key={document.key} document={document} {...of} />
      ))}
    </ul>
  );
}

interface DocumentRowProps extends Omit<DocumentListProps, 'documents'> {
  document: ProgrammeDocument;
}

function DocumentRow({ programme, document, onOpen }: DocumentRowProps) {
  const { t } = useLingui();
  const { title, purpose, reference, state, isGate } = document;
  return (
    <li className={styles.row}>
      <div>
        <h2>
          <Name>{title}</Name>
          {reference && <span className={styles.reference}>{reference}</span>}
          {isGate && (
            <span className={styles.gate} title={t`Has to be approved before the audit`}>
              <StateShape name={state === 'approved' ? 'gateMet' : 'gateOpen'} size={12} />
              <Term of="gate">
                <Trans>Gate</Trans>
              </Term>
            </span>
          )}
        </h2>
        <p>{purpose}</p>
        <DocumentStanding programme={programme} document={document} />
      </div>
      <div className={styles.side}>
        <StatusBadge status={state} />
        <DocumentButtons document={document} onOpen={onOpen} />
      </div>
    </li>
  );
}

/** Every row has the same places, so that nothing moves under the pointer when a state changes. */
function DocumentButtons({ document, onOpen }: Pick<DocumentRowProps, 'document' | 'onOpen'>) {
  const { t } = useLingui();
  const { title, state, latest, abilities } = document;
  return (
    <div className={styles.actions}>
      {abilities.approve && (
        <Button
          size="xs"
          variant={state === 'approved' ? 'default' : 'filled'}
          aria-label={state === 'approved' ? t`Review ${title}` : t`Approve ${title}`}
          onClick={() => onOpen('approve', document)}
        >
          {state === 'approved' ? <Trans>Review</Trans> : <Trans>Approve</Trans>}
        </Button>
      )}
      {abilities.withdraw && (
        <Button
          size="xs"
          variant="default"
          aria-label={t`Withdraw the approval of ${title}`}
          onClick={() => onOpen('withdraw', document)}
        >
          <Trans>Withdraw</Trans>
        </Button>
      )}
      {abilities.addVersion && (
        <Button
          size="xs"
          variant="default"
          aria-label={latest ? t`New version of ${title}` : t`Add ${title}`}
          onClick={() => onOpen('version', document)}
        >
          {latest ? <Trans>New version</Trans> : <Trans>Add</Trans>}
        </Button>
      )}
      {latest && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={t`History of ${title}`}
          onClick={() => onOpen('history', document)}
        >
          <Trans>History</Trans>
        </Button>
      )}
    </div>
  );
}
