import { useLingui } from '@lingui/react/macro';
import { Textarea, TextInput } from '@mantine/core';
import { createCertificateSchema, lengthOf } from '@waymark/contracts';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import type { RuledExpiry } from './certificate-days.ts';
import { ExpiryField } from './expiry-field.tsx';
import styles from './records.module.css';

export interface CertificateValues {
  number: string;
  body: string;
  accreditation: string;
  scope: string;
  decidedOn: string | null;
  issuedOn: string | null;
  /** Only where it is not the rule's day. */
  expiresOn: string | null;
}

interface CertificateFieldsProps {
  values: CertificateValues;
  /** Nothing before the day of the decision is known. */
  ruled: RuledExpiry | null;
  isChecked: boolean;
  onChange: (entered: Partial<CertificateValues>) => void;
}

export function CertificateFields({ values, ruled, isChecked, onChange }: CertificateFieldsProps) {
  const { t } = useLingui();
  const isMissing = (text: string) => isChecked && text.trim() === '';
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t`Number`}
          description={t`As it is printed on the certificate.`}
          required
          maxLength={lengthOf(createCertificateSchema.shape.number)}
          value={values.number}
          onChange={({ currentTarget }) => onChange({ number: currentTarget.value })}
          error={isMissing(values.number) && t`The number is needed.`}
          data-autofocus
        />
        <TextInput
          label={t`Certification body`}
          description={t`Who decided.`}
          required
          maxLength={lengthOf(createCertificateSchema.shape.body)}
          value={values.body}
          onChange={({ currentTarget }) => onChange({ body: currentTarget.value })}
          error={isMissing(values.body) && t`Say who issued it.`}
        />
      </div>
      <TextInput
        label={t`Accreditation`}
        description={t`The accreditation body and its mark, where there is one.`}
        maxLength={lengthOf(createCertificateSchema.shape.accreditation)}
        value={values.accreditation}
        onChange={({ currentTarget }) => onChange({ accreditation: currentTarget.value })}
      />
      <Textarea
        label={t`Scope on the certificate`}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={lengthOf(createCertificateSchema.shape.scope)}
        value={values.scope}
        onChange={({ currentTarget }) => onChange({ scope: currentTarget.value })}
        error={isMissing(values.scope) && t`Write what is covered; one sentence is enough.`}
      />
      <div className={styles.pair}>
        <PastDayField
          label={t`Decided on`}
          description={t`Surveillance and expiry are counted from it.`}
          value={values.decidedOn}
          onChange={(decidedOn) => onChange({ decidedOn })}
          error={isChecked && values.decidedOn === null && t`This day is needed.`}
          required
        />
        <PastDayField
          label={t`Issued on`}
          description={t`Left empty, it is the day of the decision.`}
          value={values.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
      </div>
      <ExpiryField ruled={ruled} value={values.expiresOn} onChange={(expiresOn) => onChange({ expiresOn })} />
    </>
  );
}
