import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Language } from '@waymark/domain';
import { recordDeletion } from '../../common/activity-log.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import { Database, type Db } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { Turns } from '../../common/turns.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { writeLog } from './demo-log.ts';
import { DemoPreparation } from './demo-preparation.ts';
import { addDemo, minutesFromNow, type NewDemo, newDemo } from './demo-row.ts';

/** Any number of our own: whoever counts the demos that are open, to open one more, holds it. */
export const countingLock = 20_261_129;
/** So many copies are written at once; the others wait here, and not for a connection that others need. */
const copiesAtOnce = 2;
const dayInMinutes = 24 * 60;

/** Opens and ends the demos of visitors. */
@Injectable()
export class DemoCopies {
  private readonly turns = new Turns({ atOnce: copiesAtOnce });

  constructor(
    private readonly database: Database,
    private readonly preparation: DemoPreparation,
    private readonly contributions: Contributions,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A demo of this visitor's own, written in their language. Throws `demo.full` or `demo.too_many` where there is no room for one more. */
  async open(visitor: string, language: Language): Promise<string> {
    const template = await this.preparation.prepared(language);
    return this.turns.take(async () => {
      const demo = newDemo({ visitor, language, endsAt: minutesFromNow(dayInMinutes) });
      await this.claim(demo, visitor);
      try {
        await this.copy(template, demo);
      } catch (error) {
        await this.end(demo.id);
        throw error;
      }
      return demo.id;
    });
  }

  /** Takes a demo away: its rows, its people with their sessions, its bytes. A second one at it finds nothing to do. */
  async end(organisationId: string): Promise<void> {
    const blobs = await this.database.withOrganisation({ organisationId }, async (tx) => {
      const rows = await tx.blob.findMany({ where: { organisationId }, select: { sha256: true } });
      await recordDeletion(tx, organisationId);
      await tx.$executeRaw`SELECT end_demo(${organisationId}::uuid)`;
      return rows;
    });
    // What arrives only now, by a request that is still running, is found by the clean-up of bytes without a row.
    for (const { sha256 } of blobs) await this.blobs.remove({ organisationId, sha256 });
  }

  /** Takes one of the places there are. The rows follow; until somebody is signed in, the place is held for a minute. */
  private async claim(demo: NewDemo, visitor: string): Promise<void> {
    const most = this.environment.DEMO_MAX;
    await this.database.withOrganisation({ organisationId: demo.id }, async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${countingLock})`;
      const [open] = await tx.$queryRaw<{ inAll: number; ofVisitor: number }[]>`
        SELECT in_all AS "inAll", of_visitor AS "ofVisitor" FROM demos_in_use(${visitor})`;
      if (!open || open.inAll >= most) throw new DomainError('demo.full', { most });
      const mostOfVisitor = Math.ceil(most / 10);
      if (open.ofVisitor >= mostOfVisitor) throw new DomainError('demo.too_many', { most: mostOfVisitor });
      await addDemo(tx, demo);
    });
  }

  private async copy(template: string, demo: NewDemo): Promise<void> {
    const { slug, people, blobs, entries } = await this.look(template);
    const copies = people.map((person) => ({
      ...person,
      id: randomUUIDv7(),
      email: person.email.replace(slug, demo.slug),
    }));
    const renamed = new Map([
      [template, demo.id],
      [slug, demo.slug],
      ...people.map(({ id }, place) => [id, copies[place]?.id ?? id] as const),
    ]);
    const owner = { organisationId: template };
    await Promise.all(blobs.map(({ sha256 }) => this.blobs.share({ ...owner, sha256 }, demo.id)));
    const write = async (tx: Db) => {
      await tx.user.createMany({ data: copies });
      await tx.$executeRaw`SELECT copy_demo(${template}::uuid, ${JSON.stringify(Object.fromEntries(renamed))}::jsonb)`;
      await writeLog(tx, { entries, renamed, contributions: this.contributions.demo });
    };
    // All of it as it stood at one moment: jobs look after the prepared demo too.
    await this.database.withOrganisation({ organisationId: demo.id }, write, { isolationLevel: 'RepeatableRead' });
  }

  private look(organisationId: string) {
    const where = { organisationId };
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const { slug } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
      const members = await tx.member.findMany({ where, include: { user: true } });
      const blobs = await tx.blob.findMany({ where, select: { sha256: true } });
      const entries = await tx.activity.findMany({ where, orderBy: { sequence: 'asc' } });
      return { slug, people: members.map(({ user }) => user), blobs, entries };
    });
  }
}
