import {
  type LeadershipReport,
  leadershipReportSchema,
  type Report,
  type ReportDetail,
  reportDetailSchema,
  reportSchema,
} from '@waymark/contracts';
import { type Language, languages, parseDay } from '@waymark/domain';
import { z } from 'zod';
import { clausesOf, messageWith } from './message.ts';
import { titleIn } from './report-title.ts';

export const withCreator = { createdBy: { include: { user: true } } } as const;

interface ReportHead {
  id: string;
  title: string;
  createdAt: Date;
  createdBy: { user: { id: string; name: string } };
}

export function toReport({ id, title, createdAt, createdBy }: ReportHead, language: Language): Report {
  const { user } = createdBy;
  return reportSchema.parse({
    id,
    title: titleIn(language, { title, createdAt }),
    createdAt: createdAt.toISOString(),
    createdBy: { id: user.id, name: user.name },
  });
}

/** A frozen report as it stood; what is kept has passed the contract, and passes it again on the way out. */
export function toReportDetail(row: ReportHead & { content: unknown }, language: Language): ReportDetail {
  return reportDetailSchema.parse({ ...toReport(row, language), report: keptReport(row.content, language) });
}

/** Before there was a message, a report was kept without one. */
const keptReportSchema = leadershipReportSchema.partial({ message: true });

/** Kept in each language; one of earlier days, and a language that came later, are read in English. */
const keptSchema = z.union([
  keptReportSchema.transform((en) => ({ en })),
  z.partialRecord(z.enum(languages), keptReportSchema),
]);

export function keptReport(content: unknown, language: Language): LeadershipReport | undefined {
  const kept: Partial<Record<Language, z.output<typeof keptReportSchema>>> = keptSchema.parse(content);
  const [said, report] = kept[language] ? [language, kept[language]] : (['en', kept.en] as const);
  if (!report) return undefined;
  const by = { on: parseDay(report.on), language: said };
  return { ...report, message: report.message ?? messageWith(clausesOf(report.programmes, by), null) };
}
