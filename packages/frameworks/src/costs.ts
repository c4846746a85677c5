import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { type Folder, folderById, folders, has, read } from './folders.ts';
import { frozen } from './frozen.ts';
import { idSchema } from './rule-schemas.ts';
import { wordsOf } from './words.ts';

const costsSchema = z.array(
  z.strictObject({
    id: idSchema,
    /** The families of schemes it belongs to. */
    schemeFamilies: z.array(idSchema).min(1),
    kind: z.enum(['one-off', 'recurring']),
    cycle: z.enum(['once', 'per-12-months', 'per-36-months', 'per-report']),
    stageKey: idSchema.nullable(),
  }),
);

/** Something that costs money. There are no amounts: fees depend on country, provider and year. */
export type CostItem = z.output<typeof costsSchema>[number] & {
  title: string;
  description: string;
  drivers: readonly string[];
};

function costsOf(folder: Folder, language: Language): CostItem[] {
  const { text, list } = wordsOf(folder, language);
  return read(folder, 'costs', costsSchema).map((item) => ({
    ...item,
    title: text('costs', item.id, 'title'),
    description: text('costs', item.id, 'description'),
    drivers: list('costs', item.id, 'drivers'),
  }));
}

export const costItemsIn = (language: Language): CostItem[] =>
  folders.filter((folder) => has(folder, 'costs')).flatMap((folder) => costsOf(folder, language));

const auditorDaysSchema = z.strictObject({
  bands: z.array(z.strictObject({ personsFrom: z.int().min(1), personsTo: z.int(), initialAuditDays: z.number() })),
  shares: z.strictObject({ surveillance: z.number(), recertification: z.number(), stageOne: z.number() }),
});

/**
 * Starting values for an initial ISO 27001 audit (Stage 1 and Stage 2 together) in auditor days of 8 hours, by the
 * persons who work in the scope, and the shares of them that the other audits take. The certification body adjusts.
 */
export const auditorDays = frozen(read(folderById('iso-27001'), 'auditor-days', auditorDaysSchema));
