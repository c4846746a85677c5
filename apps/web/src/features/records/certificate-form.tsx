import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import type { OpenPoint } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useDialogGuard } from '../../ui/form/form-dialog.tsx';
import type { FormFile } from '../../ui/form/form-file.ts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { ruledExpiry } from './certificate-days.ts';
import { CertificateFields, type CertificateValues } from './certificate-fields.tsx';
import { OpenPointsField } from './open-points-field.tsx';
import { type RecordsKey, useRecordCertificate } from './records.queries.ts';

interface CertificateFormProps {
  recordsKey: RecordsKey;
  /** What the programme says already. */
  preset: { body: string; scope: string };
  /** The last day of the certificate this one renews. */
  previousOn: string | null;
  /** What is still open in the programme: then it needs a reason. */
  openPoints: readonly OpenPoint[];
  file: FormFile;
  onClose: () => void;
}

/** What the certification body decided, as it stands on the certificate. */
export function CertificateForm({ recordsKey, preset, previousOn, openPoints, file, onClose }: CertificateFormProps) {
  const [initial] = useState<CertificateValues>(() => emptyValues(preset));
  const [values, setValues] = useState(initial);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const record = useRecordCertificate(recordsKey);
  const close = useDialogGuard(
    (values !== initial || reason !== '' || file.uploadId !== undefined) && !record.isSuccess,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const certificate = toCertificate(values, file.uploadId);
    const openPointsReason = reason.trim();
    if (!certificate || file.isBusy || (openPoints.length > 0 && openPointsReason === '')) return;
    record.mutate({ ...certificate, openPointsReason }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <CertificateFields
          values={values}
          ruled={values.decidedOn === null ? null : ruledExpiry(values.decidedOn, previousOn)}
          isChecked={isChecked}
          onChange={(entered) => setValues({ ...values, ...entered })}
        />
        <OpenPointsField points={openPoints} reason={reason} isChecked={isChecked} onChange={setReason} />
        {file.node}
        {record.isError && <FormProblem error={record.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={record.isPending} disabled={file.isBusy}>
            <Trans>Record the certificate</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}

const emptyValues = ({ body, scope }: CertificateFormProps['preset']): CertificateValues => ({
  number: '',
  body,
  accreditation: '',
  scope,
  decidedOn: null,
  issuedOn: null,
  expiresOn: null,
});

/** What is sent, or nothing while something is missing. */
function toCertificate(values: CertificateValues, uploadId: string | undefined) {
  const { decidedOn, issuedOn, expiresOn } = values;
  const [number, body, scope] = [values.number.trim(), values.body.trim(), values.scope.trim()];
  if (number === '' || body === '' || scope === '' || decidedOn === null) return undefined;
  return {
    number,
    body,
    accreditation: values.accreditation.trim(),
    scope,
    decidedOn,
    ...(issuedOn !== null && { issuedOn }),
    ...(expiresOn !== null && { expiresOn }),
    uploadId: uploadId ?? null,
  };
}
