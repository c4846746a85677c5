import type { LeadershipReport } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { contentDisposition } from '../../common/content-headers.ts';
import type { MadeFile } from '../../common/made-answer.ts';
import { drawReport } from './pdf/draw-report.ts';
import { reportWords } from './report-words.ts';

/** A report as a file to be kept, in the language of whoever reads it. */
export function reportFile(report: LeadershipReport, language: Language): MadeFile {
  const name = reportWords(language).fileName(report.organisationName, report.on);
  return {
    from: [report, language],
    type: 'application/pdf',
    disposition: contentDisposition('attachment', name),
    make: () => drawReport(report, language),
  };
}
