import { z } from 'zod';
import { type Folder, folders, read } from './folders.ts';
import { frozen } from './frozen.ts';

/** How much of what `to` asks for is met by meeting `from`, read from the `from` side. */
export const mappingStrengths = ['equal', 'subset', 'superset', 'related'] as const;
export type MappingStrength = (typeof mappingStrengths)[number];

/** How many independent mappings agree; null where the publisher of the standard says so itself. */
export const mappingConfidences = ['high', 'medium', 'low'] as const;

const pairsSchema = z
  .array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      strength: z.enum(mappingStrengths),
      confidence: z.enum(mappingConfidences).nullable(),
    }),
  )
  .min(1);
export type MappingPair = z.output<typeof pairsSchema>[number];

export interface FrameworkMapping {
  from: string;
  to: string;
  pairs: readonly MappingPair[];
}

const file = /^mappings\/(.+)\.json$/;

/** `mappings/<to>.json` in the folder of the framework that is mapped. */
const mappingsOf = (folder: Folder): FrameworkMapping[] =>
  [...folder.files].flatMap((name) => {
    const to = file.exec(name)?.[1];
    return to === undefined ? [] : [{ from: folder.id, to, pairs: read(folder, `mappings/${to}`, pairsSchema) }];
  });

export const mappings: readonly FrameworkMapping[] = frozen(folders.flatMap(mappingsOf));

const inverse: Record<MappingStrength, MappingStrength> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  related: 'related',
};

/** The pairs between two frameworks in either direction; a subset seen from the other side is a superset. */
export function mappingsBetween(from: string, to: string): readonly MappingPair[] {
  const direct = mappings.find((mapping) => mapping.from === from && mapping.to === to);
  if (direct !== undefined) return direct.pairs;
  const reversed = mappings.find((mapping) => mapping.from === to && mapping.to === from);
  return (reversed?.pairs ?? []).map((pair) => ({
    ...pair,
    from: pair.to,
    to: pair.from,
    strength: inverse[pair.strength],
  }));
}
