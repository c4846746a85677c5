import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import type { Member } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { MemberActions } from './member-actions.tsx';
import styles from './member-table.module.css';
import { PersonWithAddress } from './person-with-address.tsx';
import { RoleField } from './role-field.tsx';

interface MemberTableProps {
  organisation: { id: string; name: string; rolesToGive: readonly Member['role'][] };
  members: readonly Member[];
  ownId: string;
}

export function MemberTable({ organisation, members, ownId }: MemberTableProps) {
  const { t } = useLingui();
  const mayManage = members.some(({ abilities }) => abilities.change);
  return (
    <div className={styles.card}>
      <Table className={styles.table} data-stacked role="table" aria-label={t`Members`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Trans>Person</Trans>
            </Table.Th>
            <Table.Th scope="col" className={styles.roleColumn}>
              <Trans>Role</Trans>
            </Table.Th>
            <Table.Th scope="col" className={styles.wideOnly}>
              <Trans>Member since</Trans>
            </Table.Th>
            {mayManage && (
              <Table.Th scope="col" className={styles.actionColumn}>
                <span className={styles.unseen}>
                  <Trans>Actions</Trans>
                </span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.user.id} role="row">
              <Table.Td role="cell">
                <PersonWithAddress person={member.user} isOneself={member.user.id === ownId} />
              </Table.Td>
              <Table.Td role="cell" className={styles.roleCell}>
                <RoleField organisation={organisation} member={member} isOneself={member.user.id === ownId} />
              </Table.Td>
              <Table.Td role="cell" className={styles.day} data-wide-only>
                {formatDay(member.joinedAt.slice(0, 10))}
              </Table.Td>
              {mayManage && (
                <Table.Td role="cell" className={styles.actionColumn}>
                  <MemberActions organisation={organisation} member={member} isOneself={member.user.id === ownId} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
