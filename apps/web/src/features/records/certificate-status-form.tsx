import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Stack, Textarea } from '@mantine/core';
import {
  type Certificate,
  certificateSchema,
  lengthOf,
  type UpdateCertificate,
  updateCertificateSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useDialogGuard } from '../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { certificateWords } from '../../ui/lifecycle/record-words.ts';
import styles from './records.module.css';
import { type RecordsKey, useUpdateCertificate } from './records.queries.ts';

const settable = ['valid', 'suspended', 'withdrawn'] as const;
type Settable = (typeof settable)[number];

interface CertificateStatusFormProps {
  recordsKey: RecordsKey;
  certificate: Certificate;
  onClose: () => void;
}

/** What the certification body decided about a certificate that was issued, and why. */
export function CertificateStatusForm({ recordsKey, certificate: shown, onClose }: CertificateStatusFormProps) {
  const { i18n, t } = useLingui();
  const [certificate] = useState(shown);
  const others = settable.filter((status) => status !== certificate.status);
  const [status, setStatus] = useState<Settable>();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const update = useUpdateCertificate(recordsKey);
  const statusReason = reason.trim();
  const close = useDialogGuard((status !== undefined || statusReason !== '') && !update.isSuccess);
  const merge = useMergedSave<Certificate, Pick<UpdateCertificate, 'status' | 'statusReason'>>({
    schema: certificateSchema,
    // One set by the days alone is nobody's word.
    fieldsIn: (row) => ({ status: settable.find((known) => known === row.status), statusReason: row.statusReason }),
    wordsOf: (field, theirs, mine) => {
      if (field === 'statusReason') return { label: t`Reason`, theirs: theirs[field] || '–', mine: mine[field] || '–' };
      const say = (set: typeof theirs) => (set.status ? i18n._(certificateWords[set.status]) : '–');
      return { label: t`Status`, theirs: say(theirs), mine: say(mine) };
    },
  });
  const save = async () => {
    if (!status) return;
    const { row } = await merge({
      base: certificate,
      change: { status, statusReason },
      send: (version, change) => update.mutateAsync({ id: certificate.id, version, change }),
    });
    if (row) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (statusReason !== '') void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Radio.Group
          label={t`The certificate is now`}
          value={status ?? null}
          onChange={(value) => setStatus(settable.find((known) => known === value))}
          error={isChecked && status === undefined && t`Choose what was decided.`}
        >
          <div className={styles.choices}>
            {others.map((known) => (
              <Radio key={known} value={known} label={i18n._(certificateWords[known])} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t`Reason`}
          description={t`What the certification body decided, and when.`}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={lengthOf(updateCertificateSchema.shape.statusReason)}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={isChecked && statusReason === '' && t`Say why; auditors read this.`}
        />
        {update.isError && <FormProblem error={update.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={update.isPending}>
            <Trans>Save the status</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
