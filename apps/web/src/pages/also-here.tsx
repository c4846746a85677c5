import { useLingui } from '@lingui/react/macro';
import type { PresencePlace } from '@waymark/contracts';
import { useOrganisation } from '../lib/current-user.ts';
import { usePresence } from '../lib/live/use-presence.ts';
import { People } from '../ui/page/people.tsx';

/** Who else is looking at the same thing just now. */
export function AlsoHere({ place }: { place: PresencePlace }) {
  const { t } = useLingui();
  const { id } = useOrganisation();
  const others = usePresence(id, place);
  return <People label={t`Looking at this too`} people={others} />;
}
