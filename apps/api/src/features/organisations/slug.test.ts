import { expect, it } from '@jest/globals';
import { newOrganisation } from './organisations.service.ts';

it.each([
  ['Zürich Straße AG', 'zuerich-strasse-ag'],
  ['Łódź Spółka z o.o.', 'lodz-spolka-z-o-o'],
  ['Ørsted Ålborg', 'orsted-alborg'],
  ['Crédit de l’Île', 'credit-de-l-ile'],
  ['İstanbul Şirketi', 'istanbul-sirketi'],
  ['Ελληνική Εταιρεία', 'elliniki-etaireia'],
  ['ООО Ромашка', 'ooo-romashka'],
  ['MyGmbH & Co. KG', 'mygmbh-and-co-kg'],
  ['北京公司', 'organisation'],
  ['👍', 'organisation'],
  ['x'.repeat(200), 'x'.repeat(40)],
])('makes an address of %j that can be read', (name, words) => {
  const { id, slug } = newOrganisation(name);

  expect(slug).toBe(`${words}-${id.slice(-5)}`);
});
