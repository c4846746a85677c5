import { Injectable } from '@nestjs/common';
import type { ReminderRule, UpdateReminderRule } from '@waymark/contracts';
import { defaultReminderSettings, type ReminderKind, type ReminderSetting, reminderKinds } from '@waymark/domain';
import type { ReminderRule as RuleRow } from '@waymark/prisma';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { ChangedMeanwhile } from '../../common/changed-meanwhile.ts';
import { Database, type Db, type Tenant } from '../../common/database.ts';

@Injectable()
export class ReminderRulesService {
  constructor(private readonly database: Database) {}

  /** One rule for each kind; what nobody changed is as it comes, with the version 0. */
  async list(actor: Actor): Promise<ReminderRule[]> {
    return this.database.withOrganisation(actor, async (tx) => rulesOf(await rows(tx, actor)));
  }

  /** Changes how an organisation reminds of one kind of date. */
  async update(actor: Actor, kind: ReminderKind, version: number, change: UpdateReminderRule): Promise<ReminderRule> {
    const { organisationId } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      const before = ruleOf(await rows(tx, actor), kind);
      const after = { ...fieldsOf(before), ...tidied(change) };
      if (!(await write(tx, { organisationId, kind, version }, after))) {
        throw new ChangedMeanwhile(subjectOf(kind), ruleOf(await rows(tx, actor), kind));
      }
      const changed = changedFields(fieldsOf(before), after);
      if (changed) {
        const subject = subjectOf(kind);
        await recordActivity(tx, actor, { action: 'reminder_rule.changed', ...subject, ...changed });
      }
      return { kind, ...after, version: version + 1 };
    });
  }

  /** What holds in an organisation now, by kind. */
  async settings(tx: Db, tenant: Tenant): Promise<Record<ReminderKind, ReminderSetting>> {
    const own = rulesOf(await rows(tx, tenant)).map((rule) => [rule.kind, rule]);
    return { ...defaultReminderSettings, ...Object.fromEntries(own) };
  }
}

const subjectOf = (kind: ReminderKind) =>
  ({ subjectType: 'reminder_rule', subjectId: null, subjectLabel: kind }) as const;

function rows(tx: Db, { organisationId }: Tenant): Promise<RuleRow[]> {
  return tx.reminderRule.findMany({ where: { organisationId } });
}

/** Whether it was saved: not when somebody else was faster, with the first change as with a later one. */
async function write(
  tx: Db,
  { organisationId, kind, version }: { organisationId: string; kind: string; version: number },
  fields: ReturnType<typeof fieldsOf>,
): Promise<boolean> {
  const { count } =
    version === 0
      ? await tx.reminderRule.createMany({ data: { organisationId, kind, ...fields }, skipDuplicates: true })
      : await tx.reminderRule.updateMany({
          where: { organisationId, kind, version },
          data: { ...fields, version: { increment: 1 } },
        });
  return count > 0;
}

/** Each lead time once, the longest first. */
function tidied({ leadDays, ...change }: UpdateReminderRule): UpdateReminderRule {
  if (leadDays === undefined) return change;
  return { ...change, leadDays: [...new Set(leadDays)].toSorted((a, b) => b - a) };
}

function rulesOf(found: readonly RuleRow[]): ReminderRule[] {
  return reminderKinds.map((kind) => ruleOf(found, kind));
}

function ruleOf(found: readonly RuleRow[], kind: ReminderKind): ReminderRule {
  const row = found.find((candidate) => candidate.kind === kind) ?? { ...defaultReminderSettings[kind], version: 0 };
  return { kind, ...fieldsOf(row), version: row.version };
}

function fieldsOf(rule: ReminderSetting) {
  const { isOn, leadDays, escalateToManagersAfter, escalateToOwnersAfter } = rule;
  return { isOn, leadDays: [...leadDays], escalateToManagersAfter, escalateToOwnersAfter };
}
