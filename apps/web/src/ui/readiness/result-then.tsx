import { Trans } from '@lingui/react/macro';
import type { ForecastSummary } from '@waymark/contracts';

type Kind = NonNullable<ForecastSummary['result']>['kind'];

/** What follows once everything is ready; which of the two, unless a report was frozen before that was kept. */
export function ResultThen({ kind }: { kind: Kind }) {
  switch (kind) {
    case 'certificate':
      return <Trans>Certificate then</Trans>;
    case 'report':
      return <Trans>Report then</Trans>;
    case null:
      return <Trans>Certificate or report then</Trans>;
  }
}
