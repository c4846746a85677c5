/** What one person saves over what somebody else saved meanwhile. */
export interface MergedEdits<Values> {
  /** What is still to be sent: where only one's own hand was at it. */
  merged: Partial<Values>;
  /** Where both changed the same field, and not to the same: a person has to decide. */
  conflicts: (keyof Values & string)[];
}

interface Edits<Values> {
  /** The fields as they were when the editing began. */
  base: Partial<Values>;
  /** What is to be saved, of the fields that were touched. */
  mine: Partial<Values>;
  /** The fields as they are now. */
  theirs: Partial<Values>;
}

/** Merges field by field: different fields go together silently, the same field is asked about. */
export function mergeEdits<Values extends object>({ base, mine, theirs }: Edits<Values>): MergedEdits<Values> {
  const merged: Partial<Values> = {};
  const conflicts: (keyof Values & string)[] = [];
  for (const field in mine) {
    const isMineAlone = isSame(base[field], theirs[field]);
    if (isSame(mine[field], theirs[field]) || isSame(mine[field], base[field])) continue;
    if (isMineAlone) merged[field] = mine[field];
    else conflicts.push(field);
  }
  return { merged, conflicts };
}

/** Blanks around a text make no difference: the server takes them away. */
const isSame = (one: unknown, other: unknown): boolean => said(one) === said(other);

const said = (value: unknown) => JSON.stringify(typeof value === 'string' ? value.trim() : (value ?? null));
