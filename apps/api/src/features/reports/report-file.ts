import type { LeadershipReport } from '@waymark/contracts';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../common/content-headers.ts';

/** Sends a report as a file to be kept. */
export async function sendReport(reply: FastifyReply, report: LeadershipReport): Promise<void> {
  // Loaded when it is first asked for: the start need not wait for what draws PDF files.
  const { leadershipPdf } = await import('./pdf/leadership-pdf.tsx');
  const bytes = await leadershipPdf(report);
  const name = `${report.organisationName} leadership report ${report.on}.pdf`;
  void reply.headers({
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition('attachment', name),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  void reply.send(bytes);
}
