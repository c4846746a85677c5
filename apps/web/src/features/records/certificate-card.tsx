import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Certificate } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { certificateBadges, certificateWords } from '../../ui/lifecycle/record-words.ts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { FactList } from './fact-list.tsx';
import { FileLink } from './file-link.tsx';
import { RecordedOpenPoints } from './open-points-field.tsx';
import styles from './records.module.css';
import { fileAddress, type RecordsKey } from './records.queries.ts';

interface CertificateCardProps {
  recordsKey: RecordsKey;
  certificate: Certificate;
  mayManage: boolean;
  onEdit: () => void;
  onStatus: () => void;
}

/** One certificate: what it says, what became of it, and its file. */
export function CertificateCard({ recordsKey, certificate, mayManage, onEdit, onStatus }: CertificateCardProps) {
  const { i18n, t } = useLingui();
  const { id, number, body, accreditation, scope, status, statusReason, file, createdBy, createdAt } = certificate;
  const facts: [string, ReactNode][] = [
    [t`Certification body`, body],
    [t`Standard`, certificate.standard],
    [t`Accreditation`, accreditation || '–'],
    [t`Decided`, formatDay(certificate.decidedOn)],
    [t`Issued`, formatDay(certificate.issuedOn)],
    [t`Valid from`, formatDay(certificate.validFromOn)],
    [t`Expires`, `${formatDay(certificate.expiresOn)}, ${formatRelativeDay(certificate.expiresOn)}`],
  ];
  return (
    <article className={styles.card} aria-label={t`Certificate ${number}`}>
      <header className={styles.head}>
        <h2>
          <Trans>Certificate {number}</Trans>
        </h2>
        <StatusBadge status={certificateBadges[status]}>{i18n._(certificateWords[status])}</StatusBadge>
        {mayManage && (
          <div className={styles.actions}>
            <Button size="sm" variant="default" onClick={onStatus}>
              <Trans>Change status</Trans>
            </Button>
            <Button size="sm" variant="default" onClick={onEdit}>
              <Trans>Correct</Trans>
            </Button>
          </div>
        )}
      </header>
      {statusReason !== '' && <p className={styles.reason}>{statusReason}</p>}
      <RecordedOpenPoints points={certificate.openPoints} reason={certificate.openPointsReason} />
      <FactList facts={facts} />
      <p className={styles.scope}>{scope}</p>
      <footer className={styles.foot}>
        <FileLink file={file} href={fileAddress(recordsKey, 'certificates', id)} />
        <span>
          <Trans>
            Recorded by {createdBy.name}, {formatDay(createdAt.slice(0, 10))}
          </Trans>
        </span>
      </footer>
    </article>
  );
}
