import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ProgrammeDetail, ProgrammeRecords } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { type ProgrammeKey, programmeById } from '../../features/programmes/programmes.queries.ts';
import { CertificateCard } from '../../features/records/certificate-card.tsx';
import { recordsOf } from '../../features/records/records.queries.ts';
import { ReportCard } from '../../features/records/report-card.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { CycleLinks } from './cycle-links.tsx';
import styles from './programme.module.css';
import { type OpenRecord, RecordDialog } from './record-dialogs.tsx';

/** What the auditors issued: certificates or reports, newest first, and the cycles before and after. */
export function RecordsTab({ org, programmeKey }: { org: string; programmeKey: ProgrammeKey }) {
  const { data: programme } = useSuspenseQuery(programmeById(programmeKey));
  const records = useQuery(recordsOf(programmeKey));
  const [open, setOpen] = useState<OpenRecord>();
  if (!records.data) {
    if (records.isError) return <ErrorState error={records.error} onRetry={() => void records.refetch()} />;
    return <ContentSkeleton rows={6} />;
  }
  return (
    <div className={styles.page}>
      <CycleLinks org={org} records={records.data} />
      <Records {...{ programmeKey, programme, records: records.data, setOpen }} />
      {open && (
        <RecordDialog
          {...{ open, programmeKey, programme }}
          certificates={records.data.certificates}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

interface RecordsProps {
  programmeKey: ProgrammeKey;
  programme: ProgrammeDetail;
  records: ProgrammeRecords;
  setOpen: (open: OpenRecord) => void;
}

function Records({ programmeKey, programme, records, setOpen }: RecordsProps) {
  const { record: mayManage } = programme.abilities;
  const isCertificate = programme.timeBasis === 'certificate';
  const { certificates, reports } = records;
  const record = mayManage && (
    <Button onClick={() => setOpen({ kind: isCertificate ? 'certificate' : 'report' })}>
      {isCertificate ? <Trans>Record the certificate</Trans> : <Trans>Record the report</Trans>}
    </Button>
  );
  if (certificates.length + reports.length === 0) return <NothingYet isCertificate={isCertificate} record={record} />;
  return (
    <>
      {certificates.map((certificate) => (
        <CertificateCard
          key={certificate.id}
          {...{ certificate, mayManage }}
          recordsKey={programmeKey}
          onEdit={() => setOpen({ kind: 'correct_certificate', certificate })}
          onStatus={() => setOpen({ kind: 'status', certificate })}
        />
      ))}
      {reports.map((report) => (
        <ReportCard
          key={report.id}
          {...{ report, mayManage }}
          recordsKey={programmeKey}
          onEdit={() => setOpen({ kind: 'report', report })}
        />
      ))}
      {mayManage && (
        <div className={styles.end}>
          <Button
            variant="default"
            size="sm"
            onClick={() => setOpen({ kind: isCertificate ? 'certificate' : 'report' })}
          >
            {isCertificate ? <Trans>Record another certificate</Trans> : <Trans>Record another report</Trans>}
          </Button>
        </div>
      )}
    </>
  );
}

function NothingYet({ isCertificate, record }: { isCertificate: boolean; record: ReactNode }) {
  return (
    <EmptyState
      title={isCertificate ? <Trans>No certificate recorded yet</Trans> : <Trans>No report recorded yet</Trans>}
      actions={record}
    >
      {!record ? (
        <Trans>An owner or a compliance manager records it here when it is issued.</Trans>
      ) : isCertificate ? (
        <Trans>
          Record it when the certification body has decided. Its surveillance dates and the next cycle follow by
          themselves.
        </Trans>
      ) : (
        <Trans>
          Record it when the auditor has issued it. The day it becomes stale and the next cycle follow by themselves.
        </Trans>
      )}
    </EmptyState>
  );
}
