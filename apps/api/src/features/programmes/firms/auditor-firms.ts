import type { Db, Tenant } from '../../../common/database.ts';

/** A firm is known from when a programme first names it, with the usual limits until somebody says its own. */
export async function knowFirm(tx: Db, { organisationId }: Tenant, name: string | null | undefined): Promise<void> {
  if (!name) return;
  await tx.auditorFirm.createMany({ data: [{ organisationId, name }], skipDuplicates: true });
}
