import { Injectable } from '@nestjs/common';
import type { ApproveDocument, ProgrammeDocument, WithdrawDocumentApproval } from '@waymark/contracts';
import {
  assertApprovable,
  assertWithdrawable,
  type DocumentDecision,
  documentStateOf,
  parseDay,
} from '@waymark/domain';
import { recordActivity } from '../../../common/activity-log.ts';
import type { Actor } from '../../../common/actor.ts';
import { assertNotToCome } from '../../../common/assert-not-to-come.ts';
import { changedMeanwhile } from '../../../common/changed-meanwhile.ts';
import { dayValue, today } from '../../../common/clock.ts';
import { Database, type Db } from '../../../common/database.ts';
import { findSeen, keepState } from './changed-document.ts';
import { type DocumentPlace, DocumentReader } from './document-reader.ts';

/** What is said of the latest version, and what makes it right to say so. */
interface Said {
  decision: DocumentDecision;
  on: Temporal.PlainDate;
  note: string;
  assertRight: (head: NonNullable<Awaited<ReturnType<typeof findSeen>>>) => void;
}

@Injectable()
export class DocumentDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly reader: DocumentReader,
  ) {}

  /** A second person approves the latest version. Throws `document.self_approval` and `document.nothing_to_approve`. */
  async approve(
    actor: Actor,
    place: DocumentPlace,
    version: number,
    { approvedOn, note = '' }: ApproveDocument,
  ): Promise<ProgrammeDocument> {
    const on = parseDay(approvedOn);
    assertNotToCome({ approvedOn: on }, actor);
    const assertRight: Said['assertRight'] = ({ latest }) => assertApprovable(latest, actor.userId);
    return this.say(actor, place, version, { decision: 'approved', on, note, assertRight });
  }

  /** Takes an approval back. Throws `document.not_approved` where there is none. */
  async withdraw(
    actor: Actor,
    place: DocumentPlace,
    version: number,
    { reason }: WithdrawDocumentApproval,
  ): Promise<ProgrammeDocument> {
    const assertRight: Said['assertRight'] = ({ approvedOn }) =>
      assertWithdrawable({ isApproved: approvedOn !== null });
    const on = today(actor.timeZone);
    return this.say(actor, place, version, { decision: 'withdrawn', on, note: reason, assertRight });
  }

  private async say(actor: Actor, place: DocumentPlace, version: number, said: Said): Promise<ProgrammeDocument> {
    const isChanged = await this.database.withOrganisation(actor, async (tx) => {
      const head = await findSeen(tx, actor, place, version);
      if (!head) return false;
      const { title } = await this.reader.read({ ...actor, tx }, place);
      said.assertRight(head);
      const state = documentStateOf({ wasSaid: true, hasVersion: true, lastDecision: said.decision });
      const { latestNumber } = head;
      if (!(await keepState(tx, actor, head, { state, latestNumber, ...approvalOf(said, actor) }))) return false;
      const after = await writeDecision(tx, actor, { documentId: head.id, versionNumber: latestNumber }, said);
      await recordActivity(tx, actor, {
        action: said.decision === 'approved' ? 'document.approved' : 'document.approval_withdrawn',
        subjectType: 'programme_document',
        subjectId: head.id,
        subjectLabel: title,
        programmeId: place.programmeId,
        before: { state: head.state },
        after: { ...after, state },
      });
      return true;
    });
    const current = await this.reader.read(actor, place);
    if (!isChanged) throw changedMeanwhile(current);
    return current;
  }
}

function approvalOf({ decision, on }: Said, { userId }: Actor) {
  if (decision === 'withdrawn') return { approvedOn: null, approvedById: null };
  return { approvedOn: dayValue(on), approvedById: userId };
}

async function writeDecision(
  tx: Db,
  { organisationId, userId }: Actor,
  of: { documentId: string; versionNumber: number },
  { decision, on, note }: Said,
) {
  const { id: decisionId, decidedAt } = await tx.documentDecision.create({
    data: { organisationId, ...of, decision, decidedOn: dayValue(on), note, decidedById: userId },
  });
  const { versionNumber } = of;
  return { decisionId, versionNumber, decision, decidedOn: on.toString(), note, decidedAt: decidedAt.toISOString() };
}
