import type { WorkKind } from '@waymark/contracts';
import type { Permission } from '@waymark/domain';

/** More than this is not work for one person at a time. */
export const mostWork = 200;

/**
 * What one person is asked to do: the list of My work and the number on the overview come from the same `waiting`.
 * `$1` is the organisation, `$2` the person, `$3` today.
 */
export interface WorkContribution {
  kind: WorkKind;
  /** Nothing of it is asked of whoever may not do it. */
  permission: Permission;
  /** A SELECT of id, programme_id and due_on, soonest first, at most `mostWork`; never twice the same. */
  waiting: string;
  /** As many rows as `waiting` has, for the number alone, where they can be found for less. */
  counted?: string;
  /** What is joined to `w`, the rows of `waiting`, for the words and the version of each. */
  joins: string;
  title: string;
  context: string;
  version: string;
}
