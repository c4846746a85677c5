import { Trans } from '@lingui/react/macro';
import { useWhomToAsk } from '../lib/whom-to-ask.ts';

/** Whoever may give what is not open to somebody, by name. */
export function WhomToAsk() {
  const names = useWhomToAsk();
  return names ? <Trans>You can ask {names}.</Trans> : null;
}
