import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import type { Query } from './read-log.ts';

/** Each thing the migrations made, by its name, with a hash of what it is. */
export type SchemaFingerprint = Record<string, string>;

const ours = `n.nspname = 'public' AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_depend x WHERE x.objid = c.oid AND x.deptype = 'e')`;

/** Everything that keeps rows as they are: whatever is weakened, added or taken away in it changes one of these. */
const parts = [
  `SELECT 'table ' || c.relname AS name, concat_ws(' ', c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity,
      pg_catalog.pg_get_userbyid(c.relowner) = 'waymark_api', (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
        a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)), ', ' ORDER BY a.attname)
      FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)) AS text
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND c.relkind NOT IN ('i', 'I', 't', 'c')`,
  `SELECT 'constraint ' || r.relname || '.' || c.conname, concat_ws(' ', pg_get_constraintdef(c.oid), c.convalidated, c.condeferrable)
    FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_class r ON r.oid = c.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
    WHERE ${ours} AND c.contype IN ('c', 'f', 'p', 'u', 'x')`,
  `SELECT 'index ' || c.relname, concat_ws(' ', pg_get_indexdef(c.oid), i.indisvalid, i.indisready, i.indislive)
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours}`,
  `SELECT 'trigger ' || t.tgname || ' of ' || c.relname, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND NOT t.tgisinternal`,
  `SELECT 'checks of foreign keys of ' || c.relname, string_agg(t.tgenabled::text, '' ORDER BY t.tgenabled)
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND t.tgisinternal GROUP BY c.relname`,
  `SELECT 'function ' || c.proname || '(' || pg_get_function_identity_arguments(c.oid) || ')', concat_ws(' ',
      CASE WHEN c.prokind IN ('f', 'p') THEN pg_get_functiondef(c.oid) ELSE c.prokind::text END,
      (SELECT string_agg(g.grantee::regrole::text || g.privilege_type, ',' ORDER BY g.grantee::regrole::text, g.privilege_type)
       FROM aclexplode(coalesce(c.proacl, acldefault('f', c.proowner))) g WHERE g.grantee <> c.proowner))
    FROM pg_catalog.pg_proc c JOIN pg_catalog.pg_namespace n ON n.oid = c.pronamespace WHERE ${ours}`,
  `SELECT 'policy ' || p.polname || ' of ' || c.relname, concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::regrole[]::text,
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours}`,
  `SELECT 'rights on ' || c.relname, string_agg(g.text, ',' ORDER BY g.text)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (
      SELECT g.grantee::regrole::text || ' ' || g.privilege_type || g.is_grantable AS text FROM aclexplode(c.relacl) g WHERE g.grantee <> c.relowner
      UNION ALL
      SELECT a.attname || ' ' || g.grantee::regrole::text || ' ' || g.privilege_type || g.is_grantable
      FROM pg_catalog.pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) g
      WHERE a.attrelid = c.oid AND NOT a.attisdropped AND g.grantee <> c.relowner) g
    WHERE ${ours} GROUP BY c.relname`,
  `SELECT 'rule ' || r.rulename || ' of ' || c.relname, pg_get_ruledef(r.oid)
    FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours}`,
  `SELECT 'event trigger ' || evtname, evtenabled::text FROM pg_catalog.pg_event_trigger
    WHERE evtowner <> 10`,
  `SELECT 'role waymark_api', concat_ws(' ', r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, r.rolreplication,
      has_schema_privilege(r.oid, 'public', 'CREATE'), (SELECT string_agg(m.roleid::regrole::text, ',')
      FROM pg_catalog.pg_auth_members m WHERE m.member = r.oid))
    FROM pg_catalog.pg_roles r WHERE r.rolname = 'waymark_api'`,
  `SELECT 'setting ' || split_part(s.setting, '=', 1), s.setting FROM pg_catalog.pg_db_role_setting d
    CROSS JOIN LATERAL unnest(d.setconfig) s (setting)
    WHERE d.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
      AND split_part(s.setting, '=', 1) IN ('session_replication_role', 'row_security', 'search_path', 'check_function_bodies')`,
];

export async function schemaFingerprint(query: Query): Promise<SchemaFingerprint> {
  const found: [string, string][] = [];
  for (const part of parts) {
    const rows = await query<{ name: string; text: string | null }>(`SELECT * FROM (${part}) part (name, text)`, []);
    found.push(...rows.map(({ name, text }): [string, string] => [name, shortHash(text ?? '')]));
  }
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What is not as the migrations of this version leave it. */
export async function verifySchema(query: Query, expected: SchemaFingerprint): Promise<Finding[]> {
  const found = await schemaFingerprint(query);
  const finding = (sentence: string): Finding => ({ kind: 'schema.changed', sentence });
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort().flatMap((name) => {
    if (found[name] === expected[name]) return [];
    if (found[name] === undefined) return [finding(`In the database, the ${name} is missing.`)];
    if (expected[name] === undefined) return [finding(`In the database, the ${name} is not of Waymark.`)];
    return [finding(`In the database, the ${name} is not as Waymark’s migrations made it.`)];
  });
}
