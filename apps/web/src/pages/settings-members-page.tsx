import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InvitationList } from '../features/members/invitation-list.tsx';
import { InviteDialog } from '../features/members/invite-dialog.tsx';
import { MemberTable } from '../features/members/member-table.tsx';
import { invitationsOf } from '../features/members/members.queries.ts';
import { useMay, useMe, useOrganisation } from '../lib/current-user.ts';
import { membersOf } from '../lib/shared.queries.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { RowCount } from '../ui/figure/figure.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './settings-page.module.css';

export function SettingsMembersPage() {
  const organisation = useOrganisation();
  const { user } = useMe();
  const mayManage = useMay('invite');
  const [isInviting, setIsInviting] = useState(false);
  const members = useQuery(membersOf(organisation.id));

  return (
    <div className={styles.page}>
      <PageHeader
        title={<Trans>Members</Trans>}
        detail={
          members.data && (
            <RowCount value={members.data.length}>
              <Plural value={members.data.length} one="# person" other="# people" />
            </RowCount>
          )
        }
        actions={
          mayManage && (
            <Button
              leftSection={<IconUserPlus size={16} stroke={1.5} aria-hidden />}
              onClick={() => setIsInviting(true)}
            >
              <Trans>Invite</Trans>
            </Button>
          )
        }
      />
      {organisation.isDemo && (
        <p className={styles.lead}>
          <Trans>
            Nobody is invited into a demo, and its people stay as they are. Look as each of them: “Demo” at the top of
            the page.
          </Trans>
        </p>
      )}
      {members.data ? (
        <MemberTable organisation={organisation} members={members.data} ownId={user.id} />
      ) : members.isError ? (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <TableSkeleton rows={6} />
      )}
      {mayManage && <Invitations organisationId={organisation.id} onInvite={() => setIsInviting(true)} />}
      {isInviting && <InviteDialog organisation={organisation} onClose={() => setIsInviting(false)} />}
    </div>
  );
}

function Invitations({ organisationId, onInvite }: { organisationId: string; onInvite: () => void }) {
  const invitations = useQuery(invitationsOf(organisationId));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <Trans>Invitations</Trans>
      </h2>
      {invitations.isError ? (
        <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
      ) : !invitations.data ? (
        <TableSkeleton rows={3} />
      ) : invitations.data.length > 0 ? (
        <InvitationList organisationId={organisationId} invitations={invitations.data} />
      ) : (
        <p className={styles.quiet}>
          <Trans>Nobody has been invited yet.</Trans>{' '}
          <button type="button" className={styles.textButton} onClick={onInvite}>
            <Trans>Invite the first colleague</Trans>
          </button>
        </p>
      )}
    </section>
  );
}
