import { useLingui } from '@lingui/react/macro';
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { createAssuranceReportSchema, lengthOf } from '@waymark/contracts';
import { reportOpinions } from '@waymark/domain';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import { opinionWords } from '../../ui/lifecycle/record-words.ts';
import styles from './records.module.css';
import type { ReportValues } from './report-values.ts';

interface ReportFieldsProps {
  values: ReportValues;
  isChecked: boolean;
  isNew: boolean;
  onChange: (entered: Partial<ReportValues>) => void;
}

export function ReportFields({ values, isChecked, isNew, onChange }: ReportFieldsProps) {
  const { i18n, t } = useLingui();
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t`Auditor firm`}
          required
          disabled={!isNew}
          maxLength={lengthOf(createAssuranceReportSchema.shape.firm)}
          value={values.firm}
          onChange={({ currentTarget }) => onChange({ firm: currentTarget.value })}
          error={isChecked && values.firm.trim() === '' && t`Say who reported.`}
        />
        <PastDayField
          label={t`Issued on`}
          value={values.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
          error={isChecked && values.issuedOn === null && t`This day is needed.`}
          required
        />
      </div>
      <div className={styles.pair}>
        <Select
          label={t`Opinion`}
          required
          allowDeselect={false}
          placeholder={t`As it stands in the report`}
          data={reportOpinions.map((value) => ({ value, label: i18n._(opinionWords[value]) }))}
          value={values.opinion}
          onChange={(value) => onChange({ opinion: reportOpinions.find((known) => known === value) ?? null })}
          error={isChecked && values.opinion === null && t`Choose the opinion.`}
        />
        <NumberInput
          label={t`Number of exceptions`}
          min={0}
          max={10_000}
          allowDecimal={false}
          value={values.exceptionCount}
          onChange={(value) => onChange({ exceptionCount: Number(value) || 0 })}
        />
      </div>
      {(values.exceptionCount > 0 || values.exceptions !== '') && (
        <Textarea
          label={t`The exceptions`}
          description={t`Which controls, and what management answered.`}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={lengthOf(createAssuranceReportSchema.shape.exceptions)}
          value={values.exceptions}
          onChange={({ currentTarget }) => onChange({ exceptions: currentTarget.value })}
        />
      )}
    </>
  );
}
