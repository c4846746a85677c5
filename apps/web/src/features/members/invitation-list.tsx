import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Table, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Invitation } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { roleNames } from '../../lib/role-names.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './member-table.module.css';
import { useRevokeInvitation } from './members.queries.ts';

interface InvitationListProps {
  organisationId: string;
  invitations: readonly Invitation[];
}

export function InvitationList({ organisationId, invitations }: InvitationListProps) {
  const { i18n, t } = useLingui();
  return (
    <div className={styles.card}>
      <Table className={styles.table} aria-label={t`Invitations`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Trans>E-mail address</Trans>
            </Table.Th>
            <Table.Th scope="col">
              <Trans>State</Trans>
            </Table.Th>
            <Table.Th scope="col" className={styles.wideOnly}>
              <Trans>Invited by</Trans>
            </Table.Th>
            <Table.Th scope="col" className={styles.actionColumn}>
              <span className={styles.unseen}>
                <Trans>Actions</Trans>
              </span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {invitations.map((invitation) => (
            <Table.Tr key={invitation.id}>
              <Table.Td>
                <div className={styles.words}>
                  <span className={styles.addressName}>{invitation.email}</span>
                  <span className={styles.address}>{i18n._(roleNames[invitation.role])}</span>
                </div>
              </Table.Td>
              <Table.Td>
                <div className={styles.words}>
                  <span>
                    <StatusBadge status={invitation.state} />
                  </span>
                  {invitation.state === 'open' && (
                    <span className={styles.address}>
                      <Trans>until {formatDay(invitation.expiresAt.slice(0, 10))}</Trans>
                    </span>
                  )}
                </div>
              </Table.Td>
              <Table.Td className={styles.day} data-wide-only>
                <Name>{invitation.invitedBy.name}</Name>, {formatDay(invitation.createdAt.slice(0, 10))}
              </Table.Td>
              <Table.Td className={styles.actionColumn}>
                {invitation.state === 'open' && (
                  <RevokeButton organisationId={organisationId} invitation={invitation} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function RevokeButton({ organisationId, invitation }: { organisationId: string; invitation: Invitation }) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const revoke = useRevokeInvitation(organisationId);
  const { email } = invitation;

  const ask = async () => {
    const isConfirmed = await confirm({
      title: t`Withdraw the invitation?`,
      body: t`The link sent to ${email} stops working. You can invite them again at any time.`,
      confirmLabel: t`Withdraw`,
      isDangerous: true,
    });
    if (!isConfirmed) return;
    revoke.mutate(invitation.id, { onSuccess: () => showSuccess(<Trans>The invitation was withdrawn.</Trans>) });
  };

  const label = t`Withdraw the invitation of ${email}`;
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} loading={revoke.isPending} onClick={() => void ask()}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
