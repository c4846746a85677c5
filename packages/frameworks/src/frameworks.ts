import { type TrustCategory, trustCategories } from '@waymark/domain';
import iso270012013 from '../data/iso-27001-2013.json' with { type: 'json' };
import iso270012022 from '../data/iso-27001-2022.json' with { type: 'json' };
import soc1 from '../data/soc-1.json' with { type: 'json' };
import soc2Tsc from '../data/soc-2-tsc.json' with { type: 'json' };
import { frozen, oneOf } from './one-of.ts';

export const frameworkIds = ['iso-27001-2022', 'iso-27001-2013', 'soc-2-tsc', 'soc-1'] as const;
export type FrameworkId = (typeof frameworkIds)[number];

/** One clause, control, criterion or objective; the summary is advice in our own words, never the standard's text. */
export interface Requirement {
  id: string;
  title: string;
  summary: string;
  groupId: string;
  groupTitle: string;
  category: TrustCategory | null;
  /** Mandatory clauses and criteria cannot be left out; Annex A controls and own objectives can, with a reason. */
  isMandatory: boolean;
  order: number;
}

export interface Framework {
  id: FrameworkId;
  name: string;
  fullTitle: string;
  version: string;
  publisher: string;
  status: 'current' | 'withdrawn';
  /** Of a withdrawn edition: the last day on which certificates to it held, and what took its place. */
  ended: { certifiableUntil: string; successorId: FrameworkId } | null;
  requirements: readonly Requirement[];
}

interface FrameworkData extends Record<'id' | 'name' | 'fullTitle' | 'version' | 'publisher' | 'status', string> {
  certifiableUntil?: string;
  successorId?: string;
  groups: readonly { id: string; title: string }[];
  requirements: readonly (Pick<Requirement, 'id' | 'title' | 'summary' | 'groupId' | 'isMandatory'> & {
    category: string | null;
  })[];
}

function toFramework({ groups, requirements, certifiableUntil, successorId, ...head }: FrameworkData): Framework {
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  return {
    ...head,
    id: oneOf(frameworkIds, head.id),
    status: oneOf(['current', 'withdrawn'], head.status),
    ended: certifiableUntil && successorId ? { certifiableUntil, successorId: oneOf(frameworkIds, successorId) } : null,
    requirements: requirements.map((requirement, index) => ({
      ...requirement,
      groupTitle: titles.get(requirement.groupId) ?? requirement.groupId,
      category: requirement.category === null ? null : oneOf(trustCategories, requirement.category),
      order: index + 1,
    })),
  };
}

export const frameworks: readonly Framework[] = frozen([iso270012022, iso270012013, soc2Tsc, soc1].map(toFramework));

export function frameworkById(id: FrameworkId): Framework {
  const framework = frameworks.find((candidate) => candidate.id === id);
  if (framework === undefined) throw new TypeError(`No framework ${id}`);
  return framework;
}
