import type { OverviewCount } from '@waymark/contracts';
import type { Permission } from '@waymark/domain';

/** A number on the overview. */
export interface CountContribution {
  name: OverviewCount;
  /** For others it is 0. */
  permission: Permission;
  /** A SELECT of one number. `$1` the organisation, `$2` the person, `$3` today. */
  count: string;
}
