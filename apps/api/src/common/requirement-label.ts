import { isolated, type Language } from '@waymark/domain';
import { frameworkById } from '@waymark/frameworks';
import type { Requirement } from '@waymark/prisma';

/** What people call a requirement, "A.5.15 Access control", in the words of each language. */
export const requirementLabel =
  ({ frameworkId, id, title }: Pick<Requirement, 'frameworkId' | 'id' | 'title'>) =>
  (language: Language): string =>
    `${id} ${frameworkById(frameworkId, language).requirements.find((one) => one.id === id)?.title ?? title}`;

/** "SOC 2 Type 2, CC6.1 Logical access": requirements in a programme, whose name is kept apart from them. */
export const placeLabel =
  (programme: string, requirements: readonly Parameters<typeof requirementLabel>[0][]) =>
  (language: Language): string =>
    [isolated(programme), ...requirements.map((requirement) => requirementLabel(requirement)(language))].join(', ');
