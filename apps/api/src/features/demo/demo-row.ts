import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '@waymark/domain';
import type { Organisation } from '@waymark/prisma';
import type { Db } from '../../common/database.ts';
import { demoWords } from './content/demo-words.ts';

export interface NewDemo {
  id: string;
  slug: string;
  /** In which language all of it is written. */
  language: Language;
  /** Whose it is; null for one that is only there to be copied. */
  visitor: string | null;
  endsAt: Date;
}

/** A demo that is not there yet, under a name that is not taken. */
export function newDemo({ visitor, language, endsAt }: Pick<NewDemo, 'visitor' | 'language' | 'endsAt'>): NewDemo {
  const id = randomUUIDv7();
  return { id, slug: `${demoWords(language).slug}-${id.slice(-8)}`, visitor, language, endsAt };
}

/** Writes the organisation of a demo, and that it is one. */
export function addDemo(tx: Db, { id, slug, visitor, language, endsAt }: NewDemo): Promise<Organisation> {
  return tx.organisation.create({
    data: { id, slug, name: demoWords(language).organisation, isDemo: true, demo: { create: { visitor, endsAt } } },
  });
}

const minute = 60_000;
export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * minute);
