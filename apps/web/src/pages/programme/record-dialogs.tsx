import { useLingui } from '@lingui/react/macro';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AssuranceReport, Certificate, Programme } from '@waymark/contracts';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { previousExpiry } from '../../features/records/certificate-days.ts';
import { CertificateForm } from '../../features/records/certificate-form.tsx';
import { CertificateStatusForm } from '../../features/records/certificate-status-form.tsx';
import { EditCertificateForm } from '../../features/records/edit-certificate-form.tsx';
import { openPointsOf, recordsOf } from '../../features/records/records.queries.ts';
import { ReportForm } from '../../features/records/report-form.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useFormFile } from './use-form-file.tsx';

/** What is being recorded or changed. */
export type OpenRecord =
  | { kind: 'certificate' }
  | { kind: 'correct_certificate' | 'status'; certificate: Certificate }
  | { kind: 'report'; report?: AssuranceReport };

interface RecordDialogProps {
  open: OpenRecord;
  programmeKey: ProgrammeKey;
  programme: Programme;
  certificates: readonly Certificate[];
  onClose: () => void;
}

export function RecordDialog({ open, ...props }: RecordDialogProps) {
  const { t } = useLingui();
  const { onClose, programmeKey: recordsKey } = props;
  switch (open.kind) {
    case 'certificate':
      return (
        <FormDialog title={t`Record the certificate`} onClose={onClose}>
          <NewCertificate {...props} />
        </FormDialog>
      );
    case 'correct_certificate':
      return (
        <FormDialog title={t`Correct the certificate`} onClose={onClose}>
          <CorrectCertificate {...props} certificate={open.certificate} />
        </FormDialog>
      );
    case 'status':
      return (
        <FormDialog title={t`Status of the certificate`} onClose={onClose}>
          <CertificateStatusForm recordsKey={recordsKey} certificate={open.certificate} onClose={onClose} />
        </FormDialog>
      );
    case 'report':
      return (
        <FormDialog title={open.report ? t`Correct the report` : t`Record the report`} onClose={onClose}>
          {open.report ? <CorrectReport {...props} report={open.report} /> : <NewReport {...props} />}
        </FormDialog>
      );
  }
}

type Props = Omit<RecordDialogProps, 'open'>;

function NewCertificate({ programmeKey, programme, certificates, onClose }: Props) {
  const file = useFormFile();
  const { renewsId, auditorFirm, scopeStatement } = programme;
  const renewed = useQuery({
    ...recordsOf({ ...programmeKey, programmeId: renewsId ?? '' }),
    enabled: renewsId !== null,
  });
  const points = useQuery(openPointsOf(programmeKey));
  if (!points.data) return <PointsOnTheirWay points={points} />;
  return (
    <CertificateForm
      recordsKey={programmeKey}
      openPoints={points.data}
      preset={{ body: auditorFirm ?? '', scope: scopeStatement }}
      previousOn={previousExpiry([...certificates, ...(renewed.data?.certificates ?? [])])}
      file={file}
      onClose={onClose}
    />
  );
}

function CorrectCertificate({ programmeKey, certificate, onClose }: Props & { certificate: Certificate }) {
  const file = useFormFile();
  return <EditCertificateForm recordsKey={programmeKey} certificate={certificate} file={file} onClose={onClose} />;
}

function NewReport({ programmeKey, programme, onClose }: Props) {
  const file = useFormFile();
  const points = useQuery(openPointsOf(programmeKey));
  if (!points.data) return <PointsOnTheirWay points={points} />;
  const firm = programme.auditorFirm ?? '';
  return <ReportForm recordsKey={programmeKey} openPoints={points.data} {...{ firm, file, onClose }} />;
}

function CorrectReport({ programmeKey, programme, report, onClose }: Props & { report: AssuranceReport }) {
  const file = useFormFile();
  const firm = programme.auditorFirm ?? '';
  return <ReportForm recordsKey={programmeKey} {...{ report, firm, file, onClose }} />;
}

/** The form waits for what is open, so that nothing moves in it later. */
function PointsOnTheirWay({ points }: { points: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'> }) {
  if (points.isError) return <ErrorState error={points.error} onRetry={() => void points.refetch()} />;
  return <ContentSkeleton rows={6} />;
}
