import type { AssuranceReport, ProgrammeRecords } from '@waymark/contracts';
import { certificateStatusOn, parseDay, reportStaleOn } from '@waymark/domain';
import { frameworkById } from '@waymark/frameworks';
import { today } from '../../common/clock.ts';
import type { CertificateRow, RecordsRow, ReportRow } from './record-rows.ts';

export function toRecords({
  certificates,
  reports,
  nextCycle,
  renews,
  timeZone,
  frameworkId,
}: RecordsRow): ProgrammeRecords {
  const on = today(timeZone);
  const { formalName } = frameworkById(frameworkId);
  return {
    certificates: certificates.map((row) => ({ ...toCertificate(row, on), standard: formalName })),
    reports: reports.map(toReport),
    nextCycle,
    renews,
  };
}

function toCertificate({ fileName, mediaType, ...row }: CertificateRow, on: Temporal.PlainDate) {
  return {
    ...row,
    status: certificateStatusOn({ status: row.status, expiresOn: parseDay(row.expiresOn) }, on),
    file: toFile(fileName, mediaType),
    createdAt: instant(row.createdAt),
  };
}

function toReport({ fileName, mediaType, ...row }: ReportRow): AssuranceReport {
  const { asOfOn, periodToOn, issuedOn } = row;
  const staleOn = reportStaleOn({
    asOfOn: asOfOn === null ? null : parseDay(asOfOn),
    periodToOn: periodToOn === null ? null : parseDay(periodToOn),
    issuedOn: parseDay(issuedOn),
  });
  return {
    ...row,
    staleOn: staleOn.toString(),
    file: toFile(fileName, mediaType),
    createdAt: instant(row.createdAt),
  };
}

const toFile = (fileName: string | null, mediaType: string | null) =>
  fileName === null ? null : { fileName, mediaType: mediaType ?? 'application/octet-stream' };

/** PostgreSQL writes `+00:00` where the contract has `Z`. */
const instant = (text: string) => new Date(text).toISOString();
