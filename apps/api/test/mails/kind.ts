import type { Scene } from './scene.ts';

export type Named = 'organisation' | 'programme' | 'requirement' | 'person' | 'day';

/** One kind of mail. */
export interface Kind {
  /** Makes it happen. */
  happens: (scene: Scene) => Promise<unknown>;
  /** By which words of its subject it is known, in both languages: what happened or is asked. */
  subject: RegExp;
  /** What it cannot name, with the reason. */
  lacks?: Partial<Record<Named, string>>;
  /** How many days from today the day is that it names; the day on which it happened where not given. */
  dayIn?: number;
  /** Where it leads to, where that is not to one thing of the organisation. */
  leads?: RegExp;
}
