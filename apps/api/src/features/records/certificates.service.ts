import { Injectable } from '@nestjs/common';
import type { Certificate, CreateCertificate, UpdateCertificate } from '@waymark/contracts';
import { certificateExpiry, certificateMonths, DomainError, parseDay } from '@waymark/domain';
import type { Programme as ProgrammeRow } from '@waymark/prisma';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotToCome } from '../../common/assert-not-to-come.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayOf, dayValue } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import type { FieldMessage } from '../../common/field-message.ts';
import { toldCertificate } from '../../common/told-records.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { NextCyclesService } from '../programmes/plan/next-cycles.service.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { FollowingStagesService } from '../programmes/stages/following-stages.service.ts';
import { StageAdvanceService } from '../stage-gates/stage-advance.service.ts';
import { UploadsService } from '../uploads/uploads.service.ts';
import { OpenPoints } from './open-points.ts';
import { RecordReader } from './record-reader.ts';
import { assertNotAfter, assertNotBefore, programmeEndingWith } from './recorded-programme.ts';

const decidedWhat: FieldMessage = {
  en: 'Say what the certification body decided.',
  de: 'Geben Sie an, was die Zertifizierungsstelle entschieden hat.',
};

@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly uploads: UploadsService,
    private readonly reader: RecordReader,
    private readonly openPoints: OpenPoints,
    private readonly plans: ProgrammePlansService,
    private readonly cycles: NextCyclesService,
    private readonly stages: StageAdvanceService,
    private readonly following: FollowingStagesService,
  ) {}

  /** Records what the certification body decided. The stage of the certificate and the next cycle follow by themselves. */
  async create(actor: Actor, programmeId: string, input: CreateCertificate): Promise<Certificate> {
    const { organisationId, userId } = actor;
    const id = await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, { organisationId, programmeId });
      const programme = await programmeEndingWith('certificate', tx, { organisationId, programmeId });
      const before = await this.plans.timeline({ ...actor, tx }, programmeId);
      const days = certificateDays(input, await previousExpiry(tx, programme, input.decidedOn));
      assertNotToCome({ decidedOn: days.decidedOn, issuedOn: days.issuedOn }, actor);
      const { number, body, scope, accreditation = '', uploadId } = input;
      const explained = await this.openPoints.explained(tx, actor, programmeId, input.openPointsReason);
      const certificate = await tx.certificate.create({
        data: {
          organisationId,
          programmeId,
          number,
          body,
          scope,
          accreditation,
          decidedOn: dayValue(days.decidedOn),
          issuedOn: dayValue(days.issuedOn),
          validFromOn: dayValue(days.validFromOn),
          expiresOn: dayValue(days.expiresOn),
          ...explained,
          createdById: userId,
          ...(uploadId ? await this.uploads.consume(tx, actor, uploadId) : {}),
        },
      });
      await recordActivity(tx, actor, {
        action: 'certificate.recorded',
        subjectType: 'certificate',
        subjectId: certificate.id,
        subjectLabel: number,
        programmeId,
        after: toldCertificate(certificate),
      });
      // One that was decided before another is history: the plan follows the latest decision.
      if (await hasLaterDecision(tx, programme, days.decidedOn)) return certificate.id;
      await this.following.follow(tx, actor, before, { ...days, status: 'valid' });
      await this.cycles.start(tx, actor, programme, { certificate: { expiresOn: days.expiresOn }, report: null });
      await this.stages.advance(tx, actor, programmeId);
      return certificate.id;
    });
    return this.reader.certificate(actor, { programmeId, id });
  }

  /** Corrects a certificate, or says what became of it. Its decision and its last day stay as they were issued. */
  async update(actor: Actor, id: string, version: number, change: UpdateCertificate): Promise<Certificate> {
    const { organisationId } = actor;
    const { programmeId, isChanged } = await this.database.withOrganisation(actor, async (tx) => {
      const before = await tx.certificate.findUnique({ where: { organisationId_id: { organisationId, id } } });
      if (!before) throw new DomainError('resource.not_found');
      const { programmeId } = before;
      const { uploadId, issuedOn, ...texts } = change;
      if (before.version !== version) return { programmeId, isChanged: false };
      if (texts.status !== undefined && texts.status !== before.status && !texts.statusReason) {
        throw new RequestInvalid([{ path: 'statusReason', message: decidedWhat }]);
      }
      if (issuedOn !== undefined) {
        assertNotBefore({ name: 'decidedOn', on: dayOf(before.decidedOn) }, { issuedOn: parseDay(issuedOn) });
        assertNotToCome({ issuedOn: parseDay(issuedOn) }, actor);
      }
      const file = uploadId ? await this.uploads.consume(tx, actor, uploadId) : {};
      const { count } = await tx.certificate.updateMany({
        where: { organisationId, id, version },
        data: {
          ...texts,
          ...(issuedOn === undefined ? {} : { issuedOn: dayValue(issuedOn) }),
          ...file,
          version: { increment: 1 },
        },
      });
      if (count === 0) return { programmeId, isChanged: false };
      const changed = changedFields(toldCertificate(before), {
        ...texts,
        ...(issuedOn === undefined ? {} : { issuedOn }),
        ...file,
      });
      if (changed) {
        await recordActivity(tx, actor, {
          action: 'certificate.changed',
          subjectType: 'certificate',
          subjectId: id,
          subjectLabel: texts.number ?? before.number,
          programmeId,
          ...changed,
        });
      }
      return { programmeId, isChanged: true };
    });
    const current = await this.reader.certificate(actor, { programmeId, id });
    if (!isChanged) throw changedMeanwhile(current);
    return current;
  }
}

/**
 * The last day of the certificate this one renews, by the day of the decision and not by the order in which they were entered: one
 * of the same programme, or of the one it renews.
 */
async function previousExpiry(
  tx: Db,
  { organisationId, id, renewsId }: ProgrammeRow,
  decidedOn: string,
): Promise<Temporal.PlainDate | null> {
  const programmes = renewsId === null ? [id] : [id, renewsId];
  const previous = await tx.certificate.findFirst({
    where: {
      organisationId,
      programmeId: { in: programmes },
      status: { not: 'withdrawn' },
      decidedOn: { lt: dayValue(decidedOn) },
    },
    orderBy: { decidedOn: 'desc' },
  });
  return previous && dayOf(previous.expiresOn);
}

async function hasLaterDecision(tx: Db, { organisationId, id }: ProgrammeRow, decidedOn: Temporal.PlainDate) {
  const where = { organisationId, programmeId: id, decidedOn: { gt: dayValue(decidedOn) } };
  return (await tx.certificate.count({ where })) > 0;
}

/** Months after its decision that no certificate outlasts: 36, and the last year of the one it renews. */
const longestMonths = certificateMonths + 12;

function certificateDays(input: CreateCertificate, previousExpiresOn: Temporal.PlainDate | null) {
  const decidedOn = parseDay(input.decidedOn);
  const dayOr = (text: string | undefined, usual: Temporal.PlainDate) => (text === undefined ? usual : parseDay(text));
  const issuedOn = dayOr(input.issuedOn, decidedOn);
  const validFromOn = dayOr(input.validFromOn, decidedOn);
  const expiresOn = dayOr(input.expiresOn, certificateExpiry(decidedOn, previousExpiresOn));
  // Nobody is certified before the decision, whatever the old certificate said.
  assertNotBefore({ name: 'decidedOn', on: decidedOn }, { issuedOn, validFromOn });
  assertNotBefore({ name: 'validFromOn', on: validFromOn }, { expiresOn });
  assertNotAfter(decidedOn.add({ months: longestMonths }), { expiresOn });
  return { decidedOn, issuedOn, validFromOn, expiresOn };
}
