import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { NothingYet } from '../nothing-yet/nothing-yet.tsx';

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
  if (narrowedBy === 'kind') {
    return (
      <EmptyState title={<Trans>Nothing of this kind</Trans>}>
        <Trans>Tasks, reviews and gap items appear here as soon as they are given to you, the most urgent first.</Trans>
      </EmptyState>
    );
  }
  return <NothingYet place="my_work" />;
}
