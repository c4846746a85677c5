import { type Report, type ReportDetail, reportDetailSchema, reportSchema } from '@waymark/contracts';

export const withCreator = { createdBy: { include: { user: true } } } as const;

interface ReportHead {
  id: string;
  title: string;
  createdAt: Date;
  createdBy: { user: { id: string; name: string } };
}

export function toReport({ id, title, createdAt, createdBy }: ReportHead): Report {
  const { user } = createdBy;
  return reportSchema.parse({
    id,
    title,
    createdAt: createdAt.toISOString(),
    createdBy: { id: user.id, name: user.name },
  });
}

/** A frozen report as it stood; what is kept has passed the contract, and passes it again on the way out. */
export function toReportDetail(row: ReportHead & { content: unknown }): ReportDetail {
  return reportDetailSchema.parse({ ...toReport(row), report: row.content });
}
