import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BulkGapItems, BulkResult } from '@waymark/contracts';
import { announce } from '../../lib/announce.ts';
import { showNotice } from '../../ui/feedback/toasts.tsx';
import { useSayingWho } from '../../ui/form/use-saying-who.ts';
import { type ProgrammeAddress, useChangeGapItems } from './gap-items.queries.ts';
import { useGapItemTurns } from './use-gap-item-turns.ts';

/** As many as the server takes at once. */
const mostAtOnce = 500;

/** One change of many items. Gives those that stayed as somebody else had made them meanwhile, and why in words. */
export function useBulkChange(programme: ProgrammeAddress) {
  const { t } = useLingui();
  const say = useSayingWho();
  const turns = useGapItemTurns(programme);
  const many = useChangeGapItems(programme);

  return async (ids: readonly string[], change: BulkGapItems['change']) => {
    const left: BulkResult['left'] = [];
    await turns.changeAll(ids, async (versions) => {
      for (const part of partsOf(ids, mostAtOnce)) {
        const seen = Object.fromEntries(part.flatMap((id) => (versions[id] ? [[id, versions[id]]] : [])));
        left.push(...(await many.mutateAsync({ ids: part, versions: seen, change })).left);
      }
    });
    const named = left.map(({ id, requirementId, last }) => ({ id, requirementId, ...say(last) }));
    if (named.length > 0) showNotice(<Left rows={named} />);
    const changed = ids.length - named.length;
    if (changed > 0) announce(<Plural value={changed} one="# row changed" other="# rows changed" />);
    return named.map(({ id, name, time }) => ({
      id,
      reason: t`Not changed: ${name} had changed it meanwhile (${time}).`,
    }));
  };
}

const partsOf = <Value,>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, part) => values.slice(part * size, (part + 1) * size));

/** Named as far as a sentence can hold them; each row says it as well. */
const mostNamed = 5;

function Left({ rows }: { rows: readonly { requirementId: string; name: string; time: string }[] }) {
  const named = rows
    .slice(0, mostNamed)
    .map(({ requirementId, name, time }) => `${requirementId} (${[name, time].filter(Boolean).join(', ')})`)
    .join(', ');
  const more = rows.length > mostNamed ? ' …' : '';
  return (
    <>
      <Plural
        value={rows.length}
        one="# row was not changed, because somebody else had changed it:"
        other="# rows were not changed, because somebody else had changed them:"
      />{' '}
      <bdi>{named}</bdi>
      {more} <Trans>Look at them and try again.</Trans>
    </>
  );
}
