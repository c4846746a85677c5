import type { BlockingDocument } from '@waymark/contracts';
import type { ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';

/** The documents a gate waits for, in the order of the rules the plan is made with: each that is asked for and has not been approved. */
export function blockingDocuments({ row, input }: Pick<ProgrammeTimeline, 'row' | 'input'>): BlockingDocument[] {
  const states = new Map(row.documents.map(({ key, state }) => [key, state]));
  return input.lifecycle.documents
    .filter(({ isGate }) => isGate)
    .map(({ key, title }) => ({ key, title, state: states.get(key) ?? 'missing' }))
    .filter(({ state }) => state !== 'approved');
}
