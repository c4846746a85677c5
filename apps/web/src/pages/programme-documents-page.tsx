import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ProgrammeDocument } from '@waymark/contracts';
import { useState } from 'react';
import { type DocumentAction, DocumentList } from '../features/programmes/documents/document-list.tsx';
import { documentsOf } from '../features/programmes/documents/documents.queries.ts';
import { programmeById } from '../features/programmes/programmes.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { useTitle } from '../lib/use-title.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { DocumentDialog } from './programme/document-dialogs.tsx';
import styles from './programme/programme.module.css';
import { ProgrammeHead } from './programme/programme-head.tsx';

export function ProgrammeDocumentsPage() {
  const { t } = useLingui();
  const { org, programmeId } = useParams({ from: '/o/$org/programmes/$programmeId/documents' });
  const organisation = useOrganisation();
  const key = { organisationId: organisation.id, programmeId };
  const documents = useQuery(documentsOf(key));
  const { data: programme } = useSuspenseQuery(programmeById(key));
  const [open, setOpen] = useState<{ action: DocumentAction; key: string }>();
  const opened = documents.data?.find((document) => document.key === open?.key);
  useTitle(t`Documents of ${programme.name}`);
  return (
    <>
      <ProgrammeHead org={org} programmeKey={key} programme={programme} />
      {documents.data && <HowFar documents={documents.data} />}
      {documents.data && documents.data.length > 0 && (
        <DocumentList
          programme={key}
          documents={documents.data}
          onOpen={(action, document) => setOpen({ action, key: document.key })}
        />
      )}
      {documents.data?.length === 0 && (
        <EmptyState title={<Trans>This scheme asks for no documents of its own</Trans>}>
          <Trans>What has to be written down is in the gap analysis.</Trans>
        </EmptyState>
      )}
      {documents.isError && !documents.data && (
        <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />
      )}
      {documents.isPending && <TableSkeleton rows={10} />}
      {open && opened && (
        <DocumentDialog
          action={open.action}
          document={opened}
          documentKey={{ ...key, key: opened.key }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function HowFar({ documents }: { documents: readonly ProgrammeDocument[] }) {
  const gates = documents.filter(({ isGate }) => isGate);
  const approved = gates.filter(({ state }) => state === 'approved').length;
  if (gates.length === 0) return null;
  return (
    <p className={styles.lead}>
      <Trans>
        {approved} of {gates.length} mandatory ones approved
      </Trans>
    </p>
  );
}
