import from2013 from '../data/mapping-iso-27001-2013-to-2022.json' with { type: 'json' };
import toTsc from '../data/mapping-iso-27001-2022-to-soc-2-tsc.json' with { type: 'json' };
import { type FrameworkId, frameworkIds } from './frameworks.ts';
import { frozen, oneOf } from './one-of.ts';

/** How much of what `to` asks for is met by meeting `from`, read from the `from` side. */
export const mappingStrengths = ['equal', 'subset', 'superset', 'related'] as const;
export type MappingStrength = (typeof mappingStrengths)[number];

export const mappingConfidences = ['high', 'medium', 'low'] as const;
export type MappingConfidence = (typeof mappingConfidences)[number];

export interface MappingPair {
  from: string;
  to: string;
  strength: MappingStrength;
  /** How many independent mappings agree; null where the publisher of the standard says so itself. */
  confidence: MappingConfidence | null;
}

export interface FrameworkMapping {
  from: FrameworkId;
  to: FrameworkId;
  pairs: readonly MappingPair[];
}

interface MappingData {
  from: string;
  to: string;
  pairs: readonly { from: string; to: string; strength: string; confidence: string | null }[];
}

function toMapping({ from, to, pairs }: MappingData): FrameworkMapping {
  return {
    from: oneOf(frameworkIds, from),
    to: oneOf(frameworkIds, to),
    pairs: pairs.map((pair) => ({
      ...pair,
      strength: oneOf(mappingStrengths, pair.strength),
      confidence: pair.confidence === null ? null : oneOf(mappingConfidences, pair.confidence),
    })),
  };
}

export const mappings: readonly FrameworkMapping[] = frozen([from2013, toTsc].map(toMapping));

const inverse: Record<MappingStrength, MappingStrength> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  related: 'related',
};

/** The pairs between two frameworks in either direction; a subset seen from the other side is a superset. */
export function mappingsBetween(from: FrameworkId, to: FrameworkId): readonly MappingPair[] {
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
