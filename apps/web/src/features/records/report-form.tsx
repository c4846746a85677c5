import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import {
  type AssuranceReport,
  assuranceReportSchema,
  type OpenPoint,
  type UpdateAssuranceReport,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { useDialogGuard } from '../../ui/form/form-dialog.tsx';
import type { FormFile } from '../../ui/form/form-file.ts';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import { OpenPointsField } from './open-points-field.tsx';
import { type RecordsKey, useRecordReport, useUpdateReport } from './records.queries.ts';
import { ReportFields } from './report-fields.tsx';
import { type ReportValues, reportChange, reportFields, reportValues, toReport } from './report-values.ts';
import { useReportWords } from './use-report-words.ts';

interface ReportFormProps {
  recordsKey: RecordsKey;
  /** The report to correct; a new one without it. */
  report?: AssuranceReport;
  /** The firm the programme names. */
  firm: string;
  /** What is still open in the programme: then a new one needs a reason. */
  openPoints?: readonly OpenPoint[];
  file: FormFile;
  onClose: () => void;
}

/** What the auditor reported. The as-of day or the period are the programme's. */
export function ReportForm({ recordsKey, report: given, firm, openPoints = [], file, onClose }: ReportFormProps) {
  // As it was when the form was opened: a newer one that arrives meanwhile must not be overwritten unseen.
  const [report] = useState(given);
  const [initial] = useState<ReportValues>(() => reportValues(report, firm));
  const [values, setValues] = useState(initial);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const record = useRecordReport(recordsKey);
  const update = useUpdateReport(recordsKey);
  const merge = useMergedSave<AssuranceReport, UpdateAssuranceReport>({
    schema: assuranceReportSchema,
    fieldsIn: reportFields,
    wordsOf: useReportWords(),
  });
  const saving = report ? update : record;
  const change = report && reportChange(report, values, file.uploadId);
  const isDirty = change
    ? Object.keys(change).length > 0
    : values !== initial || reason !== '' || file.uploadId !== undefined;
  const close = useDialogGuard(isDirty && !saving.isSuccess);

  const correct = async (base: AssuranceReport, given: UpdateAssuranceReport) => {
    const send = (version: number, sent: UpdateAssuranceReport) =>
      update.mutateAsync({ id: base.id, version, change: sent });
    const { row } = await merge({ base, change: given, send });
    if (row) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const whole = toReport(values, file.uploadId);
    if (!whole || file.isBusy) return;
    if (report && change) return void correct(report, change);
    const openPointsReason = reason.trim();
    if (openPoints.length > 0 && openPointsReason === '') return;
    record.mutate({ ...whole, openPointsReason }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <ReportFields
          values={values}
          isChecked={isChecked}
          isNew={report === undefined}
          onChange={(entered) => setValues({ ...values, ...entered })}
        />
        <OpenPointsField points={openPoints} reason={reason} isChecked={isChecked} onChange={setReason} />
        {file.node}
        {saving.isError && <FormProblem error={saving.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={saving.isPending} disabled={file.isBusy || (report && !isDirty)}>
            {report ? <Trans>Save</Trans> : <Trans>Record the report</Trans>}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
