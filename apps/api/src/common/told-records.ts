import { certificateStatuses, openPointIds, reportOpinions } from '@waymark/domain';
import type { AssuranceReport, Certificate } from '@waymark/prisma';
import { z } from 'zod';
import { dayText } from './clock.ts';

const orNull = (day: Date | null) => day && dayText(day);

/** What was open when it was recorded, as it is kept. */
export const keptOpenPointsSchema = z.array(z.object({ id: z.enum(openPointIds), have: z.number(), need: z.number() }));

const explained = ({ openPoints, openPointsReason }: Certificate | AssuranceReport) => ({
  openPoints: keptOpenPointsSchema.parse(openPoints),
  openPointsReason,
});

/** All that a certificate says, for its entry in the log: whoever changes it beside Waymark has the log against them. */
export function toldCertificate(row: Certificate) {
  const { number, body, scope, accreditation, status, statusReason, fileName, mediaType, sha256 } = row;
  const days = { decidedOn: dayText(row.decidedOn), issuedOn: dayText(row.issuedOn) };
  const validity = { validFromOn: dayText(row.validFromOn), expiresOn: dayText(row.expiresOn) };
  return {
    number,
    body,
    scope,
    accreditation,
    ...days,
    ...validity,
    status: z.enum(certificateStatuses).parse(status),
    statusReason,
    ...explained(row),
    fileName,
    mediaType,
    sha256,
  };
}

export function toldReport(row: AssuranceReport) {
  const { firm, opinion, exceptionCount, exceptions, fileName, mediaType, sha256 } = row;
  const period = {
    asOfOn: orNull(row.asOfOn),
    periodFromOn: orNull(row.periodFromOn),
    periodToOn: orNull(row.periodToOn),
  };
  return {
    firm,
    opinion: z.enum(reportOpinions).parse(opinion),
    exceptionCount,
    exceptions,
    ...period,
    issuedOn: dayText(row.issuedOn),
    ...explained(row),
    fileName,
    mediaType,
    sha256,
  };
}
