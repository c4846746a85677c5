import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { formatDayMonth } from '../../../lib/format.ts';

interface YearEndFieldProps {
  /** `MM-DD` */
  value: string | null;
  onChange: (yearEnd: string | null) => void;
}

const monthEnds = '01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'.split(' ');

/** Financial years end with a month; a period that ends long before helps the customers' auditors little. */
export function YearEndField({ value, onChange }: YearEndFieldProps) {
  const { t } = useLingui();
  const days = value === null || monthEnds.includes(value) ? monthEnds : [...monthEnds, value].sort();
  return (
    <Select
      label={t`Customers’ financial year ends on`}
      description={t`Their auditors rely on a report that reaches close to it.`}
      placeholder={t`Not known yet`}
      clearable
      data={days.map((day) => ({ value: day, label: formatDayMonth(day) }))}
      value={value}
      onChange={onChange}
    />
  );
}
