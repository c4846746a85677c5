import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import type { Mail } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { StateShape, type StateShapeName } from '../../ui/state-shape.tsx';
import styles from './member-table.module.css';

const shapes: Readonly<Record<Mail['state'], StateShapeName>> = { kept: 'draft', sent: 'check', failed: 'cross' };

function MailState({ state }: { state: Mail['state'] }) {
  const words = { kept: <Trans>Kept here</Trans>, sent: <Trans>Sent</Trans>, failed: <Trans>Not sent</Trans> };
  return (
    <span className={styles.state}>
      <StateShape name={shapes[state]} size={12} />
      {words[state]}
    </span>
  );
}

export function MailList({ mails }: { mails: readonly Mail[] }) {
  const { t } = useLingui();
  return (
    <div className={styles.card}>
      <Table className={styles.table} aria-label={t`Mails`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Trans>Mail</Trans>
            </Table.Th>
            <Table.Th scope="col">
              <Trans>State</Trans>
            </Table.Th>
            <Table.Th scope="col" className={styles.wideOnly}>
              <Trans>Written</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mails.map((mail) => (
            <Table.Tr key={mail.id}>
              <Table.Td>
                <div className={styles.words}>
                  <span className={styles.name}>{mail.subject}</span>
                  <span className={styles.address}>
                    <Trans context="recipient">to {mail.to}</Trans>
                  </span>
                </div>
              </Table.Td>
              <Table.Td>
                <MailState state={mail.state} />
              </Table.Td>
              <Table.Td className={styles.day} data-wide-only>
                {formatInstant(mail.createdAt)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
