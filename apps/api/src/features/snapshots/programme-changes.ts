import type { ComparedDays, ProgrammeChanges } from '@waymark/contracts';
import { changesBetween, type KeptTwice, movedDates, movedGates, parseDay, shownChanges } from '@waymark/domain';
import type { Database, Tenant } from '../../common/database.ts';
import { toCause } from './changes.mapper.ts';
import { type ComparedDay, comparedDays, standingNow } from './compared-days.ts';
import { itemTitles, keptTwice } from './kept-twice.ts';
import { doingOf, type PlanDoing, planDoingsBetween } from './plan-doings.ts';

export interface AskedChanges {
  /** As it stands now, to be compared with a day that is kept; null where two of those are. */
  now: Parameters<typeof standingNow>[0] | null;
  programmeId: string;
  since: ProgrammeChanges['since'];
  from: string;
  to: string | null;
  /** So many rows of each cause. */
  rows: number;
}

/** What changed in a programme since a day, by cause. */
export async function programmeChanges(
  database: Database,
  tenant: Tenant,
  { now, programmeId, since, from, to, rows }: AskedChanges,
): Promise<ProgrammeChanges> {
  const days = await comparedDays(database, tenant, { programmeId, from, to });
  const [before, after] = [days.from, now ? standingNow(now) : days.to];
  const asked = { since, askedFrom: from };
  if (!before || !after) return { ...asked, compared: null };
  const [items, doings] = await Promise.all([
    keptTwice(database, tenant, { programmeId, from: before.on, to, now: now && parseDay(after.on) }),
    planDoingsBetween(database, tenant, { programmeId, from: before.takenAt, to: after.takenAt }),
  ]);
  return {
    ...asked,
    compared: {
      from: before.on,
      to: after.on,
      isNow: now !== null,
      items: await changedItems(database, tenant, { before, after, items, rows }),
      dates: movedDates(before.plan, after.plan).map((date) => ({ ...date, why: whyOf(doingOf(date, doings)) })),
      gates: [...movedGates(before.plan, after.plan)],
    },
  };
}

interface Compared {
  before: ComparedDay;
  after: ComparedDay;
  items: readonly KeptTwice[];
  rows: number;
}

async function changedItems(
  database: Database,
  tenant: Tenant,
  { before, after, items, rows }: Compared,
): Promise<ComparedDays['items']> {
  const [from, to] = [before.definitionVersion, after.definitionVersion];
  if (from !== to) return { state: 'other_definition', from, to };
  const changes = before.shares && after.shares && changesBetween(items);
  if (!changes || !before.shares || !after.shares) return { state: 'not_measurable' };
  const shown = shownChanges(changes, { before: before.shares, after: after.shares });
  const named = shown.causes.map((cause) => ({ ...cause, named: cause.rows.slice(0, rows) }));
  const titles = await itemTitles(
    database,
    tenant,
    named.flatMap((cause) => cause.named.map(({ row }) => row.id)),
  );
  return { ...shown, state: 'compared', causes: named.map((cause) => toCause(cause, titles)) };
}

const whyOf = (doing: PlanDoing | null): ComparedDays['dates'][number]['why'] =>
  doing && {
    action: doing.action,
    byName: doing.byName,
    at: doing.at.toISOString(),
    reason: doing.after?.reason ?? '',
  };
