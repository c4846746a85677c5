import type { AssuranceReport, CreateAssuranceReport, UpdateAssuranceReport } from '@waymark/contracts';
import type { ReportOpinion } from '@waymark/domain';

export interface ReportValues {
  firm: string;
  opinion: ReportOpinion | null;
  exceptionCount: number;
  exceptions: string;
  issuedOn: string | null;
}

export const reportValues = (report: AssuranceReport | undefined, firm: string): ReportValues =>
  report ?? { firm, opinion: null, exceptionCount: 0, exceptions: '', issuedOn: null };

/** What is sent for a new report, or nothing while something is missing. */
export function toReport(values: ReportValues, uploadId: string | undefined): CreateAssuranceReport | undefined {
  const { opinion, exceptionCount, issuedOn } = values;
  const firm = values.firm.trim();
  if (firm === '' || opinion === null || issuedOn === null) return undefined;
  return { firm, opinion, exceptionCount, exceptions: values.exceptions.trim(), issuedOn, uploadId: uploadId ?? null };
}

/** Only what differs from the report as it was read. */
export function reportChange(
  before: AssuranceReport,
  { opinion, exceptionCount, exceptions, issuedOn }: ReportValues,
  uploadId: string | undefined,
): UpdateAssuranceReport {
  return {
    ...(opinion !== null && opinion !== before.opinion && { opinion }),
    ...(exceptionCount !== before.exceptionCount && { exceptionCount }),
    ...(exceptions.trim() !== before.exceptions && { exceptions: exceptions.trim() }),
    ...(issuedOn !== null && issuedOn !== before.issuedOn && { issuedOn }),
    ...(uploadId !== undefined && { uploadId }),
  };
}

/** All that can be corrected of a report, as it stands in it. A file that is sent anew is nobody else's. */
export const reportFields = ({
  opinion,
  exceptionCount,
  exceptions,
  issuedOn,
}: AssuranceReport): UpdateAssuranceReport => ({
  opinion,
  exceptionCount,
  exceptions,
  issuedOn,
});
