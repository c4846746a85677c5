import { Trans, useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import type { ProgrammeDocument } from '@waymark/contracts';
import { type DocumentState, documentStates } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';
import { isProblem } from '../../../lib/problem-error.ts';
import { problemMessage } from '../../../lib/problem-messages.ts';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { StatusBadge, statusWord } from '../../../ui/page/status-badge.tsx';
import { type ProgrammeKey, useUpdateDocument } from '../programmes.queries.ts';
import styles from './document-list.module.css';

interface DocumentListProps {
  programme: ProgrammeKey;
  documents: readonly ProgrammeDocument[];
  mayEdit: boolean;
}

/** What the scheme wants in writing, and how far each is. */
export function DocumentList({ programme, documents, mayEdit }: DocumentListProps) {
  return (
    <ul className={styles.list}>
      {documents.map((document) => (
        <DocumentRow key={document.key} programme={programme} document={document} mayEdit={mayEdit} />
      ))}
    </ul>
  );
}

interface DocumentRowProps {
  programme: ProgrammeKey;
  document: ProgrammeDocument;
  mayEdit: boolean;
}

function DocumentRow({ programme, document, mayEdit }: DocumentRowProps) {
  const { i18n, t } = useLingui();
  const update = useUpdateDocument(programme);
  const { title, purpose, reference, state, isGate, updatedBy, updatedOn } = document;
  const set = (value: string) => {
    const next = documentStates.find((known) => known === value);
    if (next && next !== state) update.mutate({ document, state: next });
  };
  return (
    <li className={styles.row}>
      <div>
        <h2>
          {title}
          {reference && <span className={styles.reference}>{reference}</span>}
          {isGate && (
            <span className={styles.gate} title={t`Has to be approved before the audit`}>
              <StateShape name={state === 'approved' ? 'gateMet' : 'gateOpen'} size={12} />
              <Trans>Gate</Trans>
            </span>
          )}
        </h2>
        <p>{purpose}</p>
        <RefusedChange update={update} state={state} />
      </div>
      <div className={styles.state}>
        {mayEdit ? (
          <SegmentedControl
            aria-label={t`State of ${title}`}
            value={state}
            onChange={set}
            data={documentStates.map((known) => ({ value: known, label: i18n._(statusWord(known)) }))}
          />
        ) : (
          <StatusBadge status={state} />
        )}
        <span className={styles.who}>
          {updatedBy && updatedOn ? `${updatedBy.name}, ${formatDay(updatedOn)}` : <Trans>Not touched yet</Trans>}
        </span>
      </div>
    </li>
  );
}

interface RefusedChangeProps {
  update: ReturnType<typeof useUpdateDocument>;
  state: DocumentState;
}

/** Why the old state is back. Where somebody was faster, both versions are named and the person decides. */
function RefusedChange({ update, state }: RefusedChangeProps) {
  const { i18n } = useLingui();
  if (!update.isError) return null;
  const mine = i18n._(statusWord(update.variables.state));
  const theirs = i18n._(statusWord(state));
  const isConflict = isProblem(update.error, 'resource.changed_meanwhile');
  return (
    <p className={styles.refused} role="alert">
      <StateShape name="cross" size={12} />
      {isConflict ? (
        <Trans>
          Somebody changed this meanwhile: it is now “{theirs}”. You chose “{mine}”; choose again if it should be that.
        </Trans>
      ) : (
        problemMessage(i18n, update.error)
      )}
    </p>
  );
}
