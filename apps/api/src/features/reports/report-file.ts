import type { LeadershipReport } from '@waymark/contracts';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../common/content-headers.ts';
import { drawReport } from './pdf/draw-report.ts';

/** Sends a report as a file to be kept. */
export async function sendReport(reply: FastifyReply, report: LeadershipReport): Promise<void> {
  const bytes = await drawReport(report);
  const name = `${report.organisationName} leadership report ${report.on}.pdf`;
  void reply.headers({
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition('attachment', name),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  void reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
