import { DomainError, dayInWords, type TimeBasis } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { Programme as ProgrammeRow } from '@waymark/prisma';
import { dayOf } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';
import type { FieldMessage } from '../../common/field-message.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import type { ProgrammeKey } from '../programmes/plan/programme-plans.service.ts';

/** The programme a record belongs to. Throws `record.other_scheme` where it ends otherwise. */
export async function programmeEndingWith(
  record: 'certificate' | 'report',
  tx: Db,
  { organisationId, programmeId }: ProgrammeKey,
): Promise<ProgrammeRow> {
  const where = { organisationId_id: { organisationId, id: programmeId } };
  const programme = await tx.programme.findUniqueOrThrow({ where });
  const basis: TimeBasis = schemeById(programme.scheme).timeBasis;
  if ((basis === 'certificate') !== (record === 'certificate')) throw new DomainError('record.other_scheme');
  return programme;
}

/** The days of records that others cannot come before, as a sentence begins with them. */
const earlierDays = {
  decidedOn: { en: 'The day of the decision', de: 'Der Tag der Entscheidung' },
  validFromOn: { en: 'The first day of validity', de: 'Der erste Tag der Gültigkeit' },
  asOfOn: { en: 'The as-of date', de: 'Der Stichtag' },
  periodToOn: { en: 'The last day of the period', de: 'Der letzte Tag des Zeitraums' },
  fromOn: { en: 'The first day of the letter', de: 'Der erste Tag des Schreibens' },
  toOn: { en: 'The last day of the letter', de: 'Der letzte Tag des Schreibens' },
} satisfies Record<string, FieldMessage>;

/** Refuses a field whose day lies before one it cannot come before, and names that day. */
export function assertNotBefore(
  earlier: { name: keyof typeof earlierDays; on: Temporal.PlainDate },
  later: Readonly<Record<string, Temporal.PlainDate>>,
): void {
  const { name, on } = earlier;
  const wrong = Object.entries(later).filter(([, day]) => Temporal.PlainDate.compare(day, on) < 0);
  if (wrong.length === 0) return;
  const message: FieldMessage = {
    en: `${earlierDays[name].en} is ${dayInWords(on, 'en')}. Give that day or a later one.`,
    de: `${earlierDays[name].de} ist der ${dayInWords(on, 'de')}. Geben Sie diesen oder einen späteren Tag an.`,
  };
  throw new RequestInvalid(wrong.map(([path]) => ({ path, message })));
}

/** Refuses a field whose day lies after the last one that can be, and names that day. */
export function assertNotAfter(latestOn: Temporal.PlainDate, days: Readonly<Record<string, Temporal.PlainDate>>): void {
  const wrong = Object.entries(days).filter(([, day]) => Temporal.PlainDate.compare(day, latestOn) > 0);
  if (wrong.length === 0) return;
  const message: FieldMessage = {
    en: `By the rules it can be ${dayInWords(latestOn, 'en')} at the latest. Check it against the certificate.`,
    de: `Nach den Regeln kann es höchstens der ${dayInWords(latestOn, 'de')} sein. Vergleichen Sie den Tag mit dem Zertifikat.`,
  };
  throw new RequestInvalid(wrong.map(([path]) => ({ path, message })));
}

/** What of a recorded report the dates of the next one follow from. */
export const toReportEnd = (report: {
  issuedOn: Date;
  asOfOn: Date | null;
  periodFromOn: Date | null;
  periodToOn: Date | null;
}) => ({
  issuedOn: dayOf(report.issuedOn),
  asOfOn: report.asOfOn && dayOf(report.asOfOn),
  periodFromOn: report.periodFromOn && dayOf(report.periodFromOn),
  periodToOn: report.periodToOn && dayOf(report.periodToOn),
});
