import type { Role } from '@waymark/domain';
import type { DemoPerson, DemoScene } from '../../../common/contributions/demo.ts';

/** The people of the demo organisation; none of them exists. */
export const demoPeople = [
  { key: 'marc', name: 'Marc Dubois', role: 'owner' },
  { key: 'ines', name: 'Ines Halvorsen', role: 'manager' },
  { key: 'priya', name: 'Priya Nair', role: 'contributor' },
  { key: 'jonas', name: 'Jonas Weber', role: 'contributor' },
  { key: 'lena', name: 'Lena Fischer', role: 'executive' },
  { key: 'amara', name: 'Amara Okafor', role: 'auditor' },
] as const satisfies readonly { key: DemoPerson; name: string; role: Role }[];

export type PeopleIds = DemoScene['people'];

export const demoNames = Object.fromEntries(demoPeople.map(({ key, name }) => [key, name])) as DemoScene['names'];

/** An address that no mail reaches (the top-level domain `.example` is reserved); `demo` is the slug of the organisation. */
export const demoAddress = (key: DemoPerson, demo: string) => `${key}@${demo}.waymark.example`;
