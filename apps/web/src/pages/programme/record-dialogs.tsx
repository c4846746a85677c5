import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AssuranceReport, Certificate, Programme } from '@waymark/contracts';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { previousExpiry } from '../../features/records/certificate-days.ts';
import { CertificateForm } from '../../features/records/certificate-form.tsx';
import { CertificateStatusForm } from '../../features/records/certificate-status-form.tsx';
import { EditCertificateForm } from '../../features/records/edit-certificate-form.tsx';
import { recordsOf } from '../../features/records/records.queries.ts';
import { ReportForm } from '../../features/records/report-form.tsx';
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
          <Report {...props} {...(open.report && { report: open.report })} />
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
  return (
    <CertificateForm
      recordsKey={programmeKey}
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

function Report({ programmeKey, programme, report, onClose }: Props & { report?: AssuranceReport }) {
  const file = useFormFile();
  return (
    <ReportForm
      recordsKey={programmeKey}
      firm={programme.auditorFirm ?? ''}
      file={file}
      onClose={onClose}
      {...(report && { report })}
    />
  );
}
