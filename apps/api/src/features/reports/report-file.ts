import type { LeadershipReport } from '@waymark/contracts';
import { contentDisposition } from '../../common/content-headers.ts';
import type { MadeFile } from '../../common/made-answer.ts';
import { drawReport } from './pdf/draw-report.ts';
import type { ReportLook } from './pdf/leadership-pdf.tsx';
import { reportWords } from './report-words.ts';

/** A report as a file to be kept, in the language of whoever reads it, on the paper that was asked for. */
export function reportFile(report: LeadershipReport, look: ReportLook): MadeFile {
  const name = reportWords(look.language).fileName(report.organisationName, report.on);
  return {
    from: [report, look],
    type: 'application/pdf',
    disposition: contentDisposition('attachment', name),
    make: () => drawReport(report, look),
  };
}
