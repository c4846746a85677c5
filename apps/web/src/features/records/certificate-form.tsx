import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { createCertificateSchema, lengthOf } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useDialogGuard } from '../../ui/form/form-dialog.tsx';
import type { FormFile } from '../../ui/form/form-file.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import { ruledExpiry } from './certificate-days.ts';
import { ExpiryField } from './expiry-field.tsx';
import styles from './records.module.css';
import { type RecordsKey, useRecordCertificate } from './records.queries.ts';

interface CertificateFormProps {
  recordsKey: RecordsKey;
  /** What the programme says already. */
  preset: { body: string; scope: string };
  /** The last day of the certificate this one renews. */
  previousOn: string | null;
  file: FormFile;
  onClose: () => void;
}

interface Values {
  number: string;
  body: string;
  accreditation: string;
  scope: string;
  decidedOn: string | null;
  issuedOn: string | null;
  /** Only where it is not the rule's day. */
  expiresOn: string | null;
}

/** What the certification body decided, as it stands on the certificate. */
export function CertificateForm({ recordsKey, preset, previousOn, file, onClose }: CertificateFormProps) {
  const { t } = useLingui();
  const [initial] = useState<Values>(() => emptyValues(preset));
  const [values, setValues] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const record = useRecordCertificate(recordsKey);
  const close = useDialogGuard((values !== initial || file.uploadId !== undefined) && !record.isSuccess);
  const enter = (entered: Partial<Values>) => setValues({ ...values, ...entered });
  const ruled = values.decidedOn === null ? undefined : ruledExpiry(values.decidedOn, previousOn);
  const isMissing = (text: string) => isChecked && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const certificate = toCertificate(values, file.uploadId);
    if (certificate && !file.isBusy) record.mutate(certificate, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div className={styles.pair}>
          <TextInput
            label={t`Number`}
            description={t`As it is printed on the certificate.`}
            required
            maxLength={lengthOf(createCertificateSchema.shape.number)}
            value={values.number}
            onChange={({ currentTarget }) => enter({ number: currentTarget.value })}
            error={isMissing(values.number) && t`The number is needed.`}
            data-autofocus
          />
          <TextInput
            label={t`Certification body`}
            description={t`Who decided.`}
            required
            maxLength={lengthOf(createCertificateSchema.shape.body)}
            value={values.body}
            onChange={({ currentTarget }) => enter({ body: currentTarget.value })}
            error={isMissing(values.body) && t`Say who issued it.`}
          />
        </div>
        <TextInput
          label={t`Accreditation`}
          description={t`The accreditation body and its mark, where there is one.`}
          maxLength={lengthOf(createCertificateSchema.shape.accreditation)}
          value={values.accreditation}
          onChange={({ currentTarget }) => enter({ accreditation: currentTarget.value })}
        />
        <Textarea
          label={t`Scope on the certificate`}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={lengthOf(createCertificateSchema.shape.scope)}
          value={values.scope}
          onChange={({ currentTarget }) => enter({ scope: currentTarget.value })}
          error={isMissing(values.scope) && t`Write what is covered; one sentence is enough.`}
        />
        <div className={styles.pair}>
          <PastDayField
            label={t`Decided on`}
            description={t`Surveillance and expiry are counted from it.`}
            value={values.decidedOn}
            onChange={(decidedOn) => enter({ decidedOn })}
            error={isChecked && values.decidedOn === null && t`This day is needed.`}
            required
          />
          <PastDayField
            label={t`Issued on`}
            description={t`Left empty, it is the day of the decision.`}
            value={values.issuedOn}
            onChange={(issuedOn) => enter({ issuedOn })}
          />
        </div>
        {ruled && <ExpiryField ruled={ruled} value={values.expiresOn} onChange={(expiresOn) => enter({ expiresOn })} />}
        {file.node}
        {record.isError && <FormProblem error={record.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={record.isPending} disabled={file.isBusy}>
            <Trans>Record the certificate</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const emptyValues = ({ body, scope }: CertificateFormProps['preset']): Values => ({
  number: '',
  body,
  accreditation: '',
  scope,
  decidedOn: null,
  issuedOn: null,
  expiresOn: null,
});

/** What is sent, or nothing while something is missing. */
function toCertificate(values: Values, uploadId: string | undefined) {
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
