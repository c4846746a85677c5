import type { PagePart } from '@waymark/contracts';
import type { Permission } from '@waymark/domain';

/** Where words are looked for. */
export interface SearchContribution {
  /** The hits of the smallest are shown first. */
  place: number;
  permission: Permission;
  /** Left out for whoever may this as well: another contribution shows them more of the same. */
  unless?: Permission;
  /** Which part of a page holds the words, if not all of it. */
  part?: PagePart;
  /**
   * A SELECT of kind, id, title, context and programme_id (null where it belongs to none), best first and few; the kind is that of the
   * thing that is opened. `$1` the
   * organisation, `$2` the patterns that all have to fit, `$3` the words without spaces, `$4` the pattern of what begins so.
   */
  hits: string;
}
