import { Injectable } from '@nestjs/common';
import { type ReportWording, reportWordingSchema, type WriteReportWording } from '@waymark/contracts';
import { dayIn, type Language } from '@waymark/domain';
import { changedFields, recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { ChangedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { today } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';

@Injectable()
export class ReportWordingsService {
  constructor(private readonly database: Database) {}

  /** Puts words in the place of the rule's sentence, or with none lets the rule speak again; what nobody wrote yet has the version 0. */
  write(actor: Actor, language: Language, version: number, words: WriteReportWording): Promise<ReportWording> {
    return this.database.withOrganisation(actor, async (tx) => {
      const before = await find(tx, actor, language);
      const isWritten = await write(tx, actor, { language, version }, words);
      const current = await find(tx, actor, language);
      const subject = subjectOf(language);
      if (!isWritten) throw new ChangedMeanwhile(subject, current);
      const { text, insteadOf } = before;
      const changed = changedFields({ text, insteadOf }, words);
      if (changed) {
        const action = words.text === '' ? 'report_wording.taken_back' : 'report_wording.written';
        await recordActivity(tx, actor, { action, ...subject, ...changed });
      }
      return current;
    });
  }
}

const subjectOf = (language: Language) =>
  ({ subjectType: 'report_wording', subjectId: null, subjectLabel: language }) as const;

interface Seen {
  language: Language;
  version: number;
}

/** Whether it was written: not when somebody else was faster, with the first words as with later ones. */
async function write(
  tx: Db,
  { organisationId, userId }: Actor,
  { language, version }: Seen,
  words: WriteReportWording,
): Promise<boolean> {
  const written = { ...words, writtenById: userId, writtenAt: new Date() };
  const { count } =
    version === 0
      ? await tx.reportWording.createMany({ data: { organisationId, language, ...written }, skipDuplicates: true })
      : await tx.reportWording.updateMany({
          where: { organisationId, language, version },
          data: { ...written, version: { increment: 1 } },
        });
  return count > 0;
}

/** As nobody has written it, where nobody has. */
const unwritten = { text: '', insteadOf: '', byName: '', version: 0 };

async function find(tx: Db, { organisationId, timeZone }: Actor, language: Language): Promise<ReportWording> {
  const row = await tx.reportWording.findUnique({
    where: { organisationId_language: { organisationId, language } },
    include: { writtenBy: { include: { user: true } } },
  });
  if (!row) return { language, ...unwritten, writtenOn: today(timeZone).toString() };
  const { writtenAt, writtenBy, ...words } = row;
  const writtenOn = dayIn(timeZone, writtenAt.toTemporalInstant()).toString();
  return reportWordingSchema.parse({ ...words, byName: writtenBy.user.name, writtenOn });
}
