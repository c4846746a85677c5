import { randomUUIDv7 } from 'node:crypto';
import type { DemoScene } from '../../common/contributions/demo.ts';
import { dayInDays, demoPeriods, inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { evidenceDemoWords } from './evidence-demo-words.ts';

const { former: period } = demoPeriods;

/** One file for all criteria of the period before, as it was handed to the auditors, accepted for that programme. */
export async function writeFormerEvidence(
  tx: Db,
  { actor: { organisationId, language }, people, names, programmes, files }: DemoScene,
): Promise<void> {
  const { former: title } = evidenceDemoWords(language);
  const days = { capturedOn: inDays(period.to), periodFromOn: inDays(period.from) };
  const file = await files.put(tx, 'pdf', { language, title, by: names.priya, ...days, rows: [] });
  const evidenceId = randomUUIDv7();
  const uploaded = { uploadedAt: dayInDays(period.to + 1) };
  await tx.evidence.create({
    data: {
      ...{ organisationId, id: evidenceId, title, ownerId: people.priya, ...uploaded },
      ...{ capturedOn: dayInDays(period.to), periodFromOn: dayInDays(period.from), periodToOn: dayInDays(period.to) },
    },
  });
  await tx.evidenceVersion.create({
    data: { organisationId, evidenceId, number: 1, uploadedById: people.priya, ...uploaded, ...file },
  });
  const programmeId = programmes.former;
  const items = await tx.gapItem.findMany({ where: { organisationId, programmeId }, select: { id: true } });
  await tx.evidenceLink.createMany({ data: items.map(({ id }) => ({ organisationId, evidenceId, gapItemId: id })) });
  await tx.evidenceReview.create({
    data: {
      ...{ organisationId, evidenceId, programmeId, versionNumber: 1, verdict: 'accepted', note: '' },
      ...{ reviewerId: people.ines, reviewedAt: dayInDays(period.to + 2) },
    },
  });
}
