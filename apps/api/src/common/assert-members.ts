import { can, type Permission, roles } from '@waymark/domain';
import { z } from 'zod';
import type { Db, Tenant } from './database.ts';
import type { FieldMessage } from './field-message.ts';
import { RequestInvalid } from './validation.pipe.ts';

const notMember: FieldMessage = {
  en: 'This person is not a member of the organisation.',
  de: 'Diese Person ist kein Mitglied der Organisation.',
};
const notAllowed: FieldMessage = {
  en: 'The role of this person does not allow this.',
  de: 'Die Rolle dieser Person erlaubt das nicht.',
};

const roleSchema = z.enum(roles);

/**
 * Refuses people who are not members now, or whose role does not let them do what the field is for. `people` are ids
 * by the name of their field; null and undefined are nobody. One statement, none when nobody is named.
 */
export async function assertMembers(
  db: Db,
  { organisationId }: Tenant,
  people: Readonly<Record<string, string | null | undefined>>,
  permission: Permission,
): Promise<void> {
  const named = Object.entries(people).flatMap(([path, id]) => (id ? [{ path, id }] : []));
  if (named.length === 0) return;
  const rows = await db.member.findMany({
    where: { organisationId, removedAt: null, userId: { in: named.map(({ id }) => id) } },
    select: { userId: true, role: true },
  });
  const roleOf = new Map(rows.map(({ userId, role }) => [userId, roleSchema.parse(role)]));
  const wrong = named.flatMap(({ path, id }) => {
    const role = roleOf.get(id);
    if (role === undefined) return [{ path, message: notMember }];
    return can(role, permission) ? [] : [{ path, message: notAllowed }];
  });
  if (wrong.length > 0) throw new RequestInvalid(wrong);
}
