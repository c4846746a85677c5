import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { DocumentListQuery, ProgrammeDocument } from '@waymark/contracts';
import { documentStatesWaitingFor } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { DocumentFilters } from '../features/programmes/documents/document-filters.tsx';
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

const route = getRouteApi('/o/$org/programmes/$programmeId/documents');

export function ProgrammeDocumentsPage() {
  const { t } = useLingui();
  const { org, programmeId } = route.useParams();
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
        <Narrowed documents={documents.data}>
          {(shown) => (
            <DocumentList
              programme={key}
              documents={shown}
              onOpen={(action, document) => setOpen({ action, key: document.key })}
            />
          )}
        </Narrowed>
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

interface NarrowedProps {
  documents: readonly ProgrammeDocument[];
  children: (shown: readonly ProgrammeDocument[]) => ReactNode;
}

/** All of them are here, so the address only says which are shown. */
function Narrowed({ documents, children }: NarrowedProps) {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const change = (search: DocumentListQuery) => void navigate({ search, replace: true });
  const asked = filter.waitsFor && documentStatesWaitingFor(filter.waitsFor);
  const shown = asked ? documents.filter(({ state }) => asked.includes(state)) : documents;
  return (
    <>
      <DocumentFilters filter={filter} onChange={change} />
      {shown.length > 0 ? (
        children(shown)
      ) : (
        <EmptyState
          title={<Trans>No document fits these filters</Trans>}
          actions={
            <Button variant="default" onClick={() => change({})}>
              <Trans>Clear the filters</Trans>
            </Button>
          }
        >
          <Trans>Take one away to see the others.</Trans>
        </EmptyState>
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
