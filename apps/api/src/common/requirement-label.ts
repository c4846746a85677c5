import type { Language } from '@waymark/domain';
import { frameworkById } from '@waymark/frameworks';
import type { Requirement } from '@waymark/prisma';

/** What people call a requirement, "A.5.15 Access control", in the words of each language. */
export const requirementLabel =
  ({ frameworkId, id, title }: Pick<Requirement, 'frameworkId' | 'id' | 'title'>) =>
  (language: Language): string =>
    `${id} ${frameworkById(frameworkId, language).requirements.find((one) => one.id === id)?.title ?? title}`;
