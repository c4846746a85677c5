import { type SchemeFamily, schemeFamilies } from '@waymark/domain';
import days from '../data/auditor-days.json' with { type: 'json' };
import items from '../data/costs.json' with { type: 'json' };
import { frozen, oneOf } from './one-of.ts';

export const costCycles = ['once', 'per-12-months', 'per-36-months', 'per-report'] as const;

/** Something that costs money. There are no amounts: fees depend on country, provider and year. */
export interface CostItem {
  id: string;
  schemeFamilies: readonly SchemeFamily[];
  title: string;
  description: string;
  kind: 'one-off' | 'recurring';
  cycle: (typeof costCycles)[number];
  drivers: readonly string[];
  stageKey: string | null;
}

export const costItems: readonly CostItem[] = frozen(
  items.map((item) => ({
    ...item,
    schemeFamilies: item.schemeFamilies.map((family) => oneOf(schemeFamilies, family)),
    kind: oneOf(['one-off', 'recurring'], item.kind),
    cycle: oneOf(costCycles, item.cycle),
  })),
);

/**
 * Starting values for an initial ISO 27001 audit (Stage 1 and Stage 2 together) in auditor days of 8 hours, by the
 * persons who work in the scope, and the shares of them that the other audits take. The certification body adjusts.
 */
export const auditorDays: Readonly<typeof days> = frozen(days);
