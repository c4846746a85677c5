import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { useMay, useOrganisation } from '../../lib/current-user.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ButtonLink } from '../../ui/page/links.tsx';

interface NoWorkProps {
  /** What narrows the list, if anything does. */
  narrowedBy: 'words' | 'kind' | null;
  onClear: () => void;
}

/** Nothing is listed: says why, and what to do next. */
export function NoWork({ narrowedBy, onClear }: NoWorkProps) {
  if (narrowedBy === 'words') {
    return (
      <EmptyState
        title={<Trans>Nothing of yours fits these words</Trans>}
        actions={
          <Button variant="default" onClick={onClear}>
            <Trans>Clear the search</Trans>
          </Button>
        }
      >
        <Trans>Search for a part of a title, the number of a requirement or the name of a programme.</Trans>
      </EmptyState>
    );
  }
  return (
    <NoWorkYet>
      <EmptyState
        title={narrowedBy === null ? <Trans>Nothing is asked of you</Trans> : <Trans>Nothing of this kind</Trans>}
      >
        <Trans>Tasks, reviews and gap items appear here as soon as they are given to you, the most urgent first.</Trans>
      </EmptyState>
    </NoWorkYet>
  );
}

/** Before the first programme there is nothing that could be asked of anybody. */
function NoWorkYet({ children }: { children: ReactNode }) {
  const { id, slug } = useOrganisation();
  const mayStart = useMay('startProgramme');
  const programmes = useQuery(programmesOf(id));
  if (!mayStart || programmes.data?.length !== 0) return children;
  return (
    <EmptyState
      title={<Trans>Nothing is asked of you</Trans>}
      actions={
        <ButtonLink to="/o/$org/programmes/new" params={{ org: slug }}>
          <Trans>Choose a scheme</Trans>
        </ButtonLink>
      }
    >
      <Trans>Work comes with a programme: its requirements, tasks and evidence to review appear here.</Trans>
    </EmptyState>
  );
}
