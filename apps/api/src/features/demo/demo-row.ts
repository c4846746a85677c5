import { randomUUIDv7 } from 'node:crypto';
import type { Organisation } from '@waymark/prisma';
import type { Db } from '../../common/database.ts';
import { demoOrganisationName } from './content/people.ts';

export interface NewDemo {
  id: string;
  slug: string;
  /** Whose it is; null for one that is only there to be copied. */
  visitor: string | null;
  endsAt: Date;
}

/** A demo that is not there yet, under a name that is not taken. */
export function newDemo(visitor: string | null, endsAt: Date): NewDemo {
  const id = randomUUIDv7();
  return { id, slug: `northwind-${id.slice(-8)}`, visitor, endsAt };
}

/** Writes the organisation of a demo, and that it is one. */
export function addDemo(tx: Db, { id, slug, visitor, endsAt }: NewDemo): Promise<Organisation> {
  return tx.organisation.create({
    data: { id, slug, name: demoOrganisationName, isDemo: true, demo: { create: { visitor, endsAt } } },
  });
}

const minute = 60_000;
export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * minute);
