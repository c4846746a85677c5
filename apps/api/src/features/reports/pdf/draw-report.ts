import type { LeadershipReport } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { SideThread } from '../../../common/side-thread.ts';
import { Turns } from '../../../common/turns.ts';

export interface ToDraw {
  report: LeadershipReport;
  language: Language;
}

// Tests run the source, which Node itself cannot: it knows no JSX.
const isBuilt = import.meta.url.endsWith('.js');

const drawing = new SideThread<ToDraw, Uint8Array>(new URL('./pdf-worker.js', import.meta.url));

/** One at a time; whose organisation asks for many lets the others go first. */
const turns = new Turns({ atOnce: 1 });

/** Draws beside everything else: a report takes a second, with many programmes several, in which nobody else would be answered. */
export async function drawReport(report: LeadershipReport, language: Language): Promise<Uint8Array> {
  if (!isBuilt) return (await import('./leadership-pdf.tsx')).leadershipPdf(report, language);
  return turns.take(() => drawing.do({ report, language }), { by: report.organisationName });
}
