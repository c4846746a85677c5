import type { Language } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { keptWordOf } from './planned-rules.ts';

/** What the rules that `programme p` was planned with call a stage, where the catalogue has others by now; `stageKey` is the SQL of its key. */
export const keptStageName = (stageKey: string) => keptWordOf('p', `'lifecycle/stages/' || ${stageKey} || '/name'`);

interface NamedStage {
  scheme: string;
  key: string;
  keptName: string | null;
}

/** What a stage is called, by the rules its programme was planned with. */
export const stageName = ({ scheme, key, keptName }: NamedStage, language: Language): string =>
  keptName ?? schemeById(scheme, language).lifecycle.stages.find((stage) => stage.key === key)?.name ?? key;
