import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DocumentListQuery, ProgrammeDocument } from '@waymark/contracts';
import { keepsDocument } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { DocumentFilters } from '../features/programmes/documents/document-filters.tsx';
import { type DocumentAction, DocumentList } from '../features/programmes/documents/document-list.tsx';
import { documentsOf } from '../features/programmes/documents/documents.queries.ts';
import { mandatory, mandatoryApproved, mandatoryOpen } from '../features/programmes/documents/mandatory.ts';
import { type ProgrammeKey, programmeById } from '../features/programmes/programmes.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { useTitle } from '../lib/use-title.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import opens from '../ui/figure/opens.module.css';
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
  const { open, setOpen } = useOpenDocument(documents.data);
  useTitle(t`Documents of ${programme.name}`);
  return (
    <>
      <ProgrammeHead org={org} programmeKey={key} programme={programme} />
      {documents.data && <HowFar programme={key} documents={documents.data} />}
      {documents.data && documents.data.length > 0 && (
        <Narrowed documents={documents.data}>
          {(shown) => (
            <DocumentList
              programme={key}
              documents={shown}
              onOpen={(action, document) => setOpen({ action, document })}
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
      {open && (
        <DocumentDialog
          action={open.action}
          document={open.document}
          documentKey={{ ...key, key: open.document.key }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface OpenDocument {
  action: DocumentAction;
  document: ProgrammeDocument;
}

/** The document that a button opened, else the one that a link asks to approve, or what became of that meanwhile. */
function useOpenDocument(documents: readonly ProgrammeDocument[] = []) {
  const { document: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<{ action: DocumentAction; key: string }>();
  const key = chosen?.key ?? asked;
  const document = documents.find((one) => one.key === key);
  const setOpen = (opened: OpenDocument | undefined) => {
    setChosen(opened && { action: opened.action, key: opened.document.key });
    if (asked) void navigate({ search: (current) => ({ ...current, document: undefined }), replace: true });
  };
  if (!document) return { open: undefined, setOpen };
  const waits = document.state === 'draft' && document.abilities.approve;
  return { open: { action: chosen?.action ?? (waits ? 'approve' : 'history'), document } as const, setOpen };
}

interface NarrowedProps {
  documents: readonly ProgrammeDocument[];
  children: (shown: readonly ProgrammeDocument[]) => ReactNode;
}

/** All of them are here, so the address only says which are shown. */
function Narrowed({ documents, children }: NarrowedProps) {
  const { document: _, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (search: DocumentListQuery) => void navigate({ search, replace: true });
  const shown = documents.filter((document) => keepsDocument(filter, document));
  return (
    <>
      <div className={styles.narrow}>
        <DocumentFilters filter={filter} onChange={change} />
        <span className={styles.quiet}>
          <RowCount value={shown.length}>
            <Plural value={shown.length} one="# document" other="# documents" />
          </RowCount>
        </span>
      </div>
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

interface HowFarProps {
  programme: ProgrammeKey;
  documents: readonly ProgrammeDocument[];
}

function HowFar({ programme: { programmeId }, documents }: HowFarProps) {
  const { org } = route.useParams();
  const { t } = useLingui();
  const countOf = (filter: DocumentListQuery) => documents.filter((document) => keepsDocument(filter, document)).length;
  const link = (search: DocumentListQuery, words: ReactNode = countOf(search), label?: string) => (
    <Link
      to="/o/$org/programmes/$programmeId/documents"
      params={{ org, programmeId }}
      search={search}
      className={opens.opens}
      data-opens={countOf(search)}
      aria-label={label}
    >
      {words}
    </Link>
  );
  const approved = link(
    mandatoryApproved,
    undefined,
    t`${plural(countOf(mandatoryApproved), { one: '# mandatory document approved', other: '# mandatory documents approved' })}`,
  );
  const all = link(
    mandatory,
    undefined,
    t`${plural(countOf(mandatory), { one: '# mandatory document', other: '# mandatory documents' })}`,
  );
  const open = countOf(mandatoryOpen);
  if (countOf(mandatory) === 0) return null;
  return (
    <p className={styles.lead}>
      <Trans>
        {approved} of {all} mandatory ones approved
      </Trans>
      {open > 0 && (
        <>
          {', '}
          {link(
            mandatoryOpen,
            <Figure name="mandatory documents not approved" value={open} of={programmeId}>
              <Trans>{open} not yet</Trans>
            </Figure>,
          )}
        </>
      )}
    </p>
  );
}
