import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { aLeadershipReport } from '../test/standing.ts';

const at = '/o/northwind/reports/leadership';

const server = (report = aLeadershipReport()) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'executive' })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reports': [],
    'GET /orgs/:org/report-decisions': [],
    'GET /orgs/:org/reports/leadership': report,
    'GET /orgs/:org/share-links': [],
  });

describe('the message of the leadership report', () => {
  it('begins with its message, each sentence of which opens the facts it was made from', async () => {
    server();
    renderApp(at);

    const heading = await screen.findByRole('heading', {
      level: 2,
      name: /^ISO\/IEC 27001 will be certified on 20 April/,
    });
    await userEvent.click(within(heading).getByRole('button', { name: /three weeks late, if A\.8\.16 is proven/ }));

    const facts = within(await screen.findByRole('dialog', { name: 'The facts behind this sentence' }));
    expect(facts.getByText('Target').nextSibling).toHaveTextContent('20 Apr 2027');
    expect(facts.getByRole('link', { name: '1' })).toHaveAttribute('href', expect.stringContaining('/programmes/'));
    expect(facts.getByRole('link', { name: /^A\.8\.16/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/gap-analysis\?item=/),
    );
  });

  it('opens of a sentence about several programmes how each stands to its target', async () => {
    const [programme] = aLeadershipReport().programmes;
    if (!programme) throw new Error('no programme');
    const programmes = [1, 2].map((place) => ({ ...programme, id: anId(70 + place), blockers: [] }));
    const clauses = [{ programmeIds: programmes.map(({ id }) => id), text: 'Of two more, two are on course.' }];
    server(aLeadershipReport({ programmes, message: { wording: null, clauses } }));
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Of two more, two are on course.' }));

    const facts = within(await screen.findByRole('dialog', { name: 'The facts behind this sentence' }));
    expect(facts.getAllByText(/^target 20 Apr 2027$/)).toHaveLength(2);
  });
});
