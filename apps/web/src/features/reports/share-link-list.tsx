import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ShareLink } from '@waymark/contracts';
import { formatInstant } from '../../lib/format.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './reports.module.css';
import { useRevokeShareLink } from './reports.queries.ts';

interface ShareLinkListProps {
  organisationId: string;
  links: readonly ShareLink[];
}

/** The links made so far. Their addresses are not known any more; they can only be withdrawn. */
export function ShareLinkList({ organisationId, links }: ShareLinkListProps) {
  return (
    <ul className={styles.list}>
      {links.map((link) => (
        <ShareLinkRow key={link.id} organisationId={organisationId} link={link} />
      ))}
    </ul>
  );
}

function ShareLinkRow({ organisationId, link }: { organisationId: string; link: ShareLink }) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const revoke = useRevokeShareLink(organisationId);
  const isExpired = link.expiresAt <= new Date().toISOString();
  const isOpen = link.revokedAt === null && !isExpired;
  const ask = async () => {
    const isSure = await confirm({
      title: t`Withdraw this link?`,
      body: t`Whoever has it can no longer open the report. The report itself stays.`,
      confirmLabel: t`Withdraw`,
      isDangerous: true,
    });
    if (!isSure) return;
    revoke.mutate(link.id, { onSuccess: () => showSuccess(<Trans>The link no longer works.</Trans>) });
  };
  return (
    <li>
      <span>
        <strong dir="auto">{link.reportTitle}</strong>
        <span className={styles.quiet}>
          <Name>{link.createdBy.name}</Name>, {formatInstant(link.createdAt)}
        </span>
      </span>
      <span className={styles.end}>
        {isOpen ? (
          <span className={styles.quiet}>
            <Trans>until {formatInstant(link.expiresAt)}</Trans>
          </span>
        ) : (
          <StatusBadge status={link.revokedAt ? 'revoked' : 'expired'} />
        )}
        {isOpen && (
          <Button
            variant="default"
            size="sm"
            loading={revoke.isPending}
            onClick={() => void ask()}
            aria-label={t`Withdraw the link to ${link.reportTitle}`}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </span>
    </li>
  );
}
