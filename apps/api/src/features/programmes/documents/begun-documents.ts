import type { Lifecycle } from '@waymark/domain';
import type { Db } from '../../../common/database.ts';

/** Puts down what the rules of a programme ask for; a document that is there already stays as it is. */
export async function beginDocuments(
  tx: Db,
  programme: { organisationId: string; programmeId: string },
  { documents }: Pick<Lifecycle, 'documents'>,
): Promise<void> {
  await tx.programmeDocument.createMany({
    data: documents.map(({ key }) => ({ ...programme, key })),
    skipDuplicates: true,
  });
}
