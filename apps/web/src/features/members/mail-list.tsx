import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import type { Mail } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { StateShape, type StateShapeName } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import mailStyles from './mail-list.module.css';
import styles from './member-table.module.css';

const shapes: Readonly<Record<Mail['state'], StateShapeName>> = {
  kept: 'draft',
  sent: 'check',
  waiting: 'clock',
  failed: 'cross',
};

function MailState({ mail: { state, nextTryAt } }: { mail: Mail }) {
  const words = {
    kept: <Trans>Kept here</Trans>,
    sent: <Trans>Sent</Trans>,
    waiting: <Trans>Not sent yet</Trans>,
    failed: <Trans>Not sent</Trans>,
  };
  return (
    <div className={styles.words}>
      <span className={styles.state}>
        <StateShape name={shapes[state]} size={12} />
        {words[state]}
      </span>
      {nextTryAt !== null && (
        <span className={styles.hint}>
          <Trans>next try {formatInstant(nextTryAt)}</Trans>
        </span>
      )}
    </div>
  );
}

/** What it is about and to whom; opened, what it says. */
function MailText({ mail }: { mail: Mail }) {
  return (
    <details className={mailStyles.mail}>
      <summary>
        <span className={styles.words}>
          <span className={styles.name}>
            <Name>{mail.subject}</Name>
          </span>
          <span className={styles.address}>
            <Trans context="recipient">to {mail.to}</Trans>
          </span>
        </span>
      </summary>
      <p className={mailStyles.body} dir="auto">
        {mail.body}
      </p>
    </details>
  );
}

export function MailList({ mails }: { mails: readonly Mail[] }) {
  const { t } = useLingui();
  return (
    <div className={styles.card}>
      <Table className={`${styles.table} ${mailStyles.mails}`} aria-label={t`Mails`}>
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
                <MailText mail={mail} />
              </Table.Td>
              <Table.Td>
                <MailState mail={mail} />
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
