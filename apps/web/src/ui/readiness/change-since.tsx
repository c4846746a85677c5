import { Plural, Trans } from '@lingui/react/macro';
import { provenSince, type TrendPoint } from '@waymark/domain';
import { formatDay } from '../../lib/format.ts';

interface ChangeSinceProps {
  /** Oldest first. */
  points: readonly TrendPoint[];
  now: TrendPoint;
}

/** By how much the per cent proven has changed in the last week; nothing where no day is kept that it can be compared with. */
export function ChangeSince({ points, now }: ChangeSinceProps) {
  const since = provenSince(points, now);
  if (!since) return null;
  const on = formatDay(since.on);
  if (since.by === 0) return <Trans>As much proven as on {on}</Trans>;
  return since.by > 0 ? (
    <Plural value={since.by} one={`# point more proven than on ${on}`} other={`# points more proven than on ${on}`} />
  ) : (
    <Plural value={-since.by} one={`# point less proven than on ${on}`} other={`# points less proven than on ${on}`} />
  );
}
