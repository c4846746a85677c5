import { Trans } from '@lingui/react/macro';
import { useOrganisation } from '../lib/current-user.ts';
import { startOf } from '../lib/start-page.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './closed-to-role.module.css';
import { WhomToAsk } from './whom-to-ask.tsx';

/** Stands in place of a page that the person's role does not include; nothing of it is asked of the server. */
export function ClosedToRole() {
  return (
    <div className={styles.closed}>
      <PageHeader title={<Trans>Not part of your role</Trans>} />
      <EmptyState
        title={<Trans>Your role here does not include this page</Trans>}
        actions={
          <ButtonLink {...startOf(useOrganisation())}>
            <Trans>Go to your first page</Trans>
          </ButtonLink>
        }
      >
        <Trans>If you need it for your work, ask an owner or a compliance manager to give you another role.</Trans>{' '}
        <WhomToAsk />
      </EmptyState>
    </div>
  );
}
