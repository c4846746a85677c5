import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../common/actor.ts';
import { dayText } from '../../common/clock.ts';
import type { DemoContribution, DemoScene, Told } from '../../common/contributions/demo.ts';
import { dayInDays, demoPeriods, inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { toldReport } from '../../common/told-records.ts';
import { recordDemoWords } from './record-demo-words.ts';

/** The report on the period before the present one, and its bridge letter. */
export const recordDemo: DemoContribution = { step: 'proof', write, told };

const { former: period } = demoPeriods;
const issuedDay = -96;

async function write(tx: Db, { actor, people, programmes, files }: DemoScene): Promise<void> {
  const { organisationId, language } = actor;
  const words = recordDemoWords(language);
  const programmeId = programmes.former;
  const { auditorFirm } = await tx.programme.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: programmeId } },
  });
  const firm = auditorFirm ?? '';
  const days = { capturedOn: inDays(period.to), periodFromOn: inDays(period.from) };
  const file = await files.put(tx, 'pdf', { language, title: words.report, by: firm, ...days, rows: [] });
  const id = randomUUIDv7();
  await tx.assuranceReport.create({
    data: {
      ...{ organisationId, id, programmeId, firm, opinion: 'unqualified', exceptionCount: 1 },
      exceptions: words.exceptions,
      periodFromOn: dayInDays(period.from),
      periodToOn: dayInDays(period.to),
      issuedOn: dayInDays(issuedDay),
      ...{ createdById: people.ines, createdAt: dayInDays(issuedDay + 1), ...file },
    },
  });
  await tx.bridgeLetter.create({
    data: {
      ...{ organisationId, reportId: id, createdById: people.ines, createdAt: dayInDays(-61) },
      ...{ fromOn: dayInDays(period.to + 1), toOn: dayInDays(-62), issuedOn: dayInDays(-61) },
      note: words.bridgeLetter,
    },
  });
}

async function told(tx: Db, { organisationId }: Actor): Promise<Told[]> {
  const rows = await tx.assuranceReport.findMany({ where: { organisationId }, include: { bridgeLetters: true } });
  return rows.flatMap(({ bridgeLetters, ...report }): Told[] => {
    const { id, firm, programmeId, createdById: by, createdAt: at } = report;
    const subject = { subjectType: 'assurance_report', subjectId: id, subjectLabel: firm, programmeId } as const;
    const letters = bridgeLetters.map(({ id: letterId, fromOn, toOn, issuedOn, createdById }): Told => {
      const after = { letterId, fromOn: dayText(fromOn), toOn: dayText(toOn), issuedOn: dayText(issuedOn) };
      return { action: 'bridge_letter.recorded', ...subject, by: createdById, at: issuedOn, after };
    });
    return [{ action: 'assurance_report.recorded', ...subject, by, at, after: toldReport(report) }, ...letters];
  });
}
