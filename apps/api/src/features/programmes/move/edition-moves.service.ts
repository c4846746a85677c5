import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EditionMove, MoveEdition, ProgrammeDetail } from '@waymark/contracts';
import { DomainError, isBefore, type Lifecycle, usualDays } from '@waymark/domain';
import { editionMove, frameworkById, type Scheme, schemeById, schemesIn } from '@waymark/frameworks';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { today } from '../../../common/clock.ts';
import { Database } from '../../../common/database.ts';
import { carryLinks } from '../../evidence/carried-links.service.ts';
import { carryGapItems } from '../../gap-items/programme-gap-items.service.ts';
import { insertProgramme } from '../new-programme.ts';
import { plannedProgramme } from '../plan/planned-programme.ts';
import { ProgrammePlansService, type ProgrammeTimeline } from '../plan/programme-plans.service.ts';
import { ProgrammesService } from '../programmes.service.ts';

/** Goes on with the work for an edition of a standard that has ended, in a programme to the one that took its place. */
@Injectable()
export class EditionMovesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
    private readonly programmes: ProgrammesService,
  ) {}

  /** What would come along, and what not. Throws `programme.edition_current` where the edition has not ended. */
  async preview(actor: Actor, programmeId: string): Promise<EditionMove> {
    const plan = await this.plans.timeline(actor, programmeId);
    const { from, to } = editionsOf(plan, actor);
    const { edition, certificate } = plan.input;
    const { carried, added, left } = editionMove(from.frameworkId, to.frameworkId, actor.language);
    const short = ({ id, title }: { id: string; title: string }) => ({ id, title });
    return {
      fromName: frameworkById(from.frameworkId).formalName,
      toName: frameworkById(to.frameworkId).formalName,
      endedOn: String(edition?.endedOn),
      hasLapsedCertificate: certificate !== null && isBefore(certificate.expiresOn, plan.input.today),
      carried: carried.map((each) => ({ ...short(each.to), from: each.from.map(({ id }) => id) })),
      added: added.map(short),
      left: left.map(short),
      targetOn: usualTarget(to.lifecycle, actor).toString(),
    };
  }

  /** Starts the programme to the edition in force. The old one stays as it is, with everything that was decided in it. */
  async move(actor: Actor, programmeId: string, { targetOn, name }: MoveEdition): Promise<ProgrammeDetail> {
    const { organisationId, language } = actor;
    const on = today(actor.timeZone);
    const id = randomUUIDv7();
    await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, { organisationId, programmeId });
      const { programme, ...plan } = await this.plans.find({ ...actor, tx }, programmeId);
      const { from, to } = editionsOf({ programme, ...plan }, actor);
      const { scopeStatement, auditorFirm } = programme;
      const asked = { scheme: to.id, scopeStatement, startOn: on.toString(), targetOn };
      const planned = plannedProgramme(asked, { today: on, language });
      const called = name ?? to.name;
      const renewal = { renewsId: null, parentId: null };
      await insertProgramme(tx, { organisationId, id, name: called, scopeStatement, auditorFirm, ...renewal, planned });
      const { carried } = editionMove(from.frameworkId, to.frameworkId);
      const work = { organisationId, fromId: programmeId, toId: id, pairs: pairsOf(carried) };
      await carryGapItems(tx, work);
      await carryLinks(tx, work);
      await recordActivity(tx, actor, {
        action: 'programme.moved',
        subjectType: 'programme',
        subjectId: id,
        subjectLabel: called,
        programmeId: id,
        after: {
          name: called,
          scheme: to.id,
          movedFromId: programmeId,
          startOn: on.toString(),
          targetOn,
          requirements: planned.requirements.length,
        },
      });
    });
    return this.programmes.read(actor, id);
  }
}

/** The scheme of an ended edition, and the one to what took its place. */
function editionsOf(
  { programme }: Pick<ProgrammeTimeline, 'programme'>,
  { language }: Actor,
): { from: Scheme; to: Scheme } {
  const from = schemeById(programme.scheme, language);
  const successorId = frameworkById(from.frameworkId).ended?.successorId;
  const to = schemesIn(language).find(({ frameworkId }) => frameworkId === successorId);
  if (!to) throw new DomainError('programme.edition_current');
  return { from, to };
}

/** Which requirement of the old edition became which of the new one. */
const pairsOf = (carried: ReturnType<typeof editionMove>['carried']) =>
  carried.flatMap(({ to, from }) => from.map((source) => ({ from: source.id, to: to.id })));

const usualTarget = (lifecycle: Lifecycle, { timeZone }: Actor) => today(timeZone).add({ days: usualDays(lifecycle) });
