import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { organisationAbilities } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { dataAt, pageData } from './page-data.ts';

const session = { me: aMe(aMembership({ abilities: organisationAbilities({ isDemo: false }, { role: 'manager' }) })) };
const [{ id = '', slug = '' } = {}] = session.me.organisations;
const programme = '01980000-0000-7000-8000-000000000003';
const addressOf = (page: string) => page.replace('$org', slug).replace('$programmeId', programme);
const at = (pathname: string, search = '') => ({ pathname, search });

/** Says whose session it is, and leaves all else open. */
const onlyTheSession = () => fakeApi({ 'GET /session': session, 'GET .+': () => new Promise(() => undefined) });

describe('what a page is known to ask', () => {
  it.each(Object.keys(pageData))('is what %s asks by itself as soon as it is there', async (page) => {
    const asked = onlyTheSession();
    const early = dataAt(at(addressOf(page)), session);

    renderApp(addressOf(page));

    expect(early.length).toBeGreaterThan(2);
    await waitFor(() => {
      const paths = asked.map(({ path, query }) => (query.size > 0 ? `${path}?${query}` : path));
      expect(paths).toEqual(expect.arrayContaining(early));
    });
  });

  it('is only what stands around it where its address asks for something of its own, or nobody said what it asks', () => {
    const around = [`/orgs/${id}/programmes`, `/orgs/${id}/reminders`];

    expect(dataAt(at(`/o/${slug}/my-work`, '?state=done'), session)).toEqual(around);
    expect(dataAt(at(`/o/${slug}/glossary`), session)).toEqual(around);
    expect(dataAt(at(`/o/${slug}/programmes/new`), session)).toEqual(around);
  });

  it('is nothing where there is no such page, no such organisation, or nobody is signed in', () => {
    expect(dataAt(at(`/o/${slug}/nowhere`), session)).toEqual([]);
    expect(dataAt(at('/o/another/my-work'), session)).toEqual([]);
    expect(dataAt(at(`/o/${slug}/my-work`), { me: null })).toEqual([]);
  });

  it('is nothing that the person would be refused', () => {
    const abilities = organisationAbilities({ isDemo: false }, { role: 'contributor' });
    const contributor = { me: aMe(aMembership({ abilities })) };

    expect(abilities.oversee).toBe(false);
    expect(dataAt(at(`/o/${slug}/timeline`), contributor)).not.toContain(`/orgs/${id}/timeline`);
    const table = addressOf('/o/$org/programmes/$programmeId/gap-analysis');
    expect(dataAt(at(table), contributor).filter((path) => path.includes('gap-items'))).toEqual([]);
    expect(dataAt(at(`/o/${slug}/my-work`), contributor)).toContain(`/orgs/${id}/my-work?limit=100&withTotal=true`);
  });
});
