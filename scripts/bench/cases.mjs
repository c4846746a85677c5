// What is asked under load: an address of the product, and for the hottest the bare query that gives the same JSON.
import { bareProgramme, largeOrganisation } from './data-set.mjs';

const organisation = `/api/v1/orgs/${largeOrganisation}`;

export const requestCases = [
  { name: 'overview', path: `${organisation}/overview`, bare: 'overview' },
  { name: 'gap-items', path: `${organisation}/programmes/${bareProgramme}/gap-items?limit=50`, bare: 'gap-items' },
  { name: 'gap-summary', path: `${organisation}/programmes/${bareProgramme}/gap-items/summary` },
  { name: 'evidence', path: `${organisation}/evidence?limit=50`, bare: 'evidence' },
  { name: 'my-work', path: `${organisation}/my-work` },
  { name: 'leadership', path: `${organisation}/reports/leadership` },
];
