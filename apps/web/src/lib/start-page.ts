import { linkOptions } from '@tanstack/react-router';
import type { Membership } from '@waymark/contracts';
import type { StartPage } from '@waymark/domain';

/** The first page of somebody in an organisation: after signing in, by the logo, and when they come over from another. */
export function startOf({ slug, startPage }: Pick<Membership, 'slug' | 'startPage'>) {
  const params = { org: slug };
  const links = {
    overview: linkOptions({ to: '/o/$org', params }),
    my_work: linkOptions({ to: '/o/$org/my-work', params }),
    leadership: linkOptions({ to: '/o/$org/reports/leadership', params }),
    audits: linkOptions({ to: '/o/$org/audits', params }),
  } satisfies Record<StartPage, object>;
  return links[startPage];
}
