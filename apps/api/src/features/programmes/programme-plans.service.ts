import { Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/domain';
import { today } from '../../common/clock.ts';
import { Database, type Tenant } from '../../common/database.ts';
import { type ProgrammePlan, programmeRowSchema, toProgrammePlan } from './programme.mapper.ts';

export type { ProgrammePlan } from './programme.mapper.ts';

const text = `
  SELECT p.id, p.scheme, p.framework_id AS "frameworkId", p.name, p.scope_statement AS "scopeStatement", p.categories,
    p.start_on::text AS "startOn", p.target_on::text AS "targetOn", p.as_of_on::text AS "asOfOn",
    p.period_from_on::text AS "periodFromOn", p.period_to_on::text AS "periodToOn",
    p.auditor_firm AS "auditorFirm", p.customers_year_end AS "customersYearEnd", p.renews_id AS "renewsId",
    p.parent_id AS "parentId", p.version,
    coalesce((
      SELECT json_agg(json_build_object('id', s.id, 'key', s.key, 'order', s."order", 'status', s.status,
        'owner', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END,
        'plannedFromOn', s.planned_from_on, 'plannedToOn', s.planned_to_on,
        'baselineFromOn', s.baseline_from_on, 'baselineToOn', s.baseline_to_on,
        'actualFromOn', s.actual_from_on, 'actualToOn', s.actual_to_on,
        'isPinned', s.is_pinned, 'pinReason', s.pin_reason, 'version', s.version) ORDER BY s."order")
      FROM stage s LEFT JOIN "user" u ON u.id = s.owner_id
      WHERE s.organisation_id = $1 AND s.programme_id = p.id), '[]') AS stages
  FROM programme p
  WHERE p.organisation_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
  ORDER BY p.created_at, p.id`;

/** Programmes with their stages and the dates that follow from them; for every page that shows where one stands. */
@Injectable()
export class ProgrammePlansService {
  constructor(private readonly database: Database) {}

  /** All programmes in the order they were started, in one statement. */
  list(tenant: Tenant): Promise<ProgrammePlan[]> {
    return this.read(tenant, null);
  }

  /** One programme. Throws `resource.not_found`. */
  async find(tenant: Tenant, id: string): Promise<ProgrammePlan> {
    const [plan] = await this.read(tenant, id);
    if (!plan) throw new DomainError('resource.not_found');
    return plan;
  }

  private async read(tenant: Tenant, id: string | null): Promise<ProgrammePlan[]> {
    const values = [tenant.organisationId, id];
    const rows = await this.database.read(tenant, { name: 'programme_plans', text, values });
    const day = today();
    return programmeRowSchema
      .array()
      .parse(rows)
      .map((row) => toProgrammePlan(row, day));
  }
}
