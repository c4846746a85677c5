import type { ProgrammeRecords } from '@waymark/contracts';
import { certificateStatusOn, type Language, parseDay, reportStaleOn } from '@waymark/domain';
import { frameworkById } from '@waymark/frameworks';
import { today } from '../../common/clock.ts';
import { toOpenPoint } from '../../common/gate-words.ts';
import type { CertificateRow, RecordsRow, ReportRow } from './record-rows.ts';

/** What was open then is named in the language of whoever reads now. */
export function toRecords(
  { certificates, reports, nextCycle, renews, timeZone, frameworkId }: RecordsRow,
  language: Language,
): ProgrammeRecords {
  const on = today(timeZone);
  const { formalName } = frameworkById(frameworkId);
  return {
    certificates: certificates.map((row) => ({
      ...toCertificate(row, on),
      ...pointsOf(row, language),
      standard: formalName,
    })),
    reports: reports.map((row) => ({ ...toReport(row), ...pointsOf(row, language) })),
    nextCycle,
    renews,
  };
}

const pointsOf = ({ openPoints }: Pick<ReportRow, 'openPoints'>, language: Language) => ({
  openPoints: openPoints.map((point) => toOpenPoint(point, language)),
});

function toCertificate({ fileName, mediaType, ...row }: CertificateRow, on: Temporal.PlainDate) {
  return {
    ...row,
    status: certificateStatusOn({ status: row.status, expiresOn: parseDay(row.expiresOn) }, on),
    file: toFile(fileName, mediaType),
    createdAt: instant(row.createdAt),
  };
}

function toReport({ fileName, mediaType, ...row }: ReportRow) {
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
