import type { LeadershipReport } from '@waymark/contracts';
import { SideThread } from '../../../common/side-thread.ts';
import { Turns } from '../../../common/turns.ts';
import type { ReportLook } from './leadership-pdf.tsx';

export interface ToDraw {
  report: LeadershipReport;
  look: ReportLook;
}

// Tests run the source, which Node itself cannot: it knows no JSX.
const isBuilt = import.meta.url.endsWith('.js');

const drawing = new SideThread<ToDraw, Uint8Array>(new URL('./pdf-worker.js', import.meta.url));

/** One at a time; whose organisation asks for many lets the others go first. */
const turns = new Turns({ atOnce: 1 });

/** Draws beside everything else: a report takes up to a second, with many programmes several, in which nobody else would be answered. */
export async function drawReport(report: LeadershipReport, look: ReportLook): Promise<Uint8Array> {
  if (!isBuilt) return (await import('./leadership-pdf.tsx')).leadershipPdf(report, look);
  return turns.take(() => drawing.do({ report, look }), { by: report.organisationName });
}
