import type { Evidence } from '@waymark/contracts';
import { focusOn } from '../../lib/focus/focus-on.ts';

const waits = ({ abilities, standings }: Evidence) =>
  abilities.review && standings.some(({ state }) => state === 'to_review');

/** The one to be judged next: the first that waits behind this one, or else the first that waits at all. */
export function nextToReview(items: readonly Evidence[], judgedId: string): Evidence | undefined {
  const index = items.findIndex(({ id }) => id === judgedId);
  return [...items.slice(index + 1), ...items.slice(0, Math.max(0, index))].find(waits);
}

/** Whoever has judged goes on with Enter; on a phone, where the panel covers the list, the focus stays in the panel. */
export function focusNextToReview(items: readonly Evidence[], judgedId: string): void {
  const next = window.matchMedia('(max-width: 63.99em)').matches ? undefined : nextToReview(items, judgedId);
  const row = next && document.querySelector<HTMLElement>(`[data-row="${next.id}"]`);
  if (row) focusOn(row);
}
