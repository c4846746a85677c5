import { Trans } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { WhatHappened } from '../ui/feedback/what-happened.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';

/** An address inside the organisation that leads nowhere: the navigation stays, so one finds the way by oneself. */
export function NothingHere({ error }: { error?: unknown }) {
  const { org = '' } = useParams({ strict: false });
  return (
    <>
      <PageHeader title={<Trans>Nothing here</Trans>} />
      <EmptyState
        title={<Trans>There is nothing at this address</Trans>}
        actions={
          <Link to="/o/$org" params={{ org }}>
            <Trans>Go to your first page</Trans>
          </Link>
        }
      >
        <WhatHappened error={error}>
          <Trans>It may have been removed, or you have no access to it.</Trans>
        </WhatHappened>
      </EmptyState>
    </>
  );
}
