/** Something that is not as Waymark left it: what kind of thing, and one sentence that names it. */
export interface Finding {
  kind: FindingKind;
  sentence: string;
}

export type FindingKind =
  | 'entry.missing'
  | 'entry.changed'
  | 'entry.unmarked'
  | 'entry.forged'
  | 'entry.unknown_key'
  | 'entry.time'
  | 'entry.twice'
  | 'log.shortened'
  | 'log.rewritten'
  | 'organisation.gone'
  | 'deletion.forged'
  | 'seal.changed'
  | 'seal.missing'
  | 'database.older'
  | 'row.changed'
  | 'row.missing'
  | 'row.added'
  | 'file.missing'
  | 'file.changed'
  | 'schema.changed';
