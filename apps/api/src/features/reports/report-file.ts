import type { LeadershipReport } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../common/content-headers.ts';
import { drawReport } from './pdf/draw-report.ts';
import { reportWords } from './report-words.ts';

/** Sends a report as a file to be kept, in the language of whoever reads it. */
export async function sendReport(reply: FastifyReply, report: LeadershipReport, language: Language): Promise<void> {
  const bytes = await drawReport(report, language);
  const name = reportWords(language).fileName(report.organisationName, report.on);
  void reply.headers({
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition('attachment', name),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  void reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
