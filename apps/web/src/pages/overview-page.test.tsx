import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { aFinding, anOverview, aStage, aStanding } from '../test/standing.ts';

const anEntry = {
  sequence: 7,
  at: '2026-11-24T08:00:00Z',
  actor: { id: anId(2), name: 'Ines Halvorsen' },
  action: 'programme.created',
  subjectType: 'programme',
  subjectId: anId(3),
  subjectLabel: 'ISO/IEC 27001',
  programmeId: anId(3),
  before: null,
  after: null,
};

const server = (role: Role, overview: unknown, programmes: unknown[] = [aProgramme()]) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': programmes,
    'GET /orgs/:org/overview': overview,
    'GET /orgs/:org/activity': { items: [anEntry], nextCursor: null, total: null },
  });

describe('the overview', () => {
  it('shows where a programme stands: stage, readiness with its range, gates and the next hard date', async () => {
    server('manager', anOverview());
    renderApp('/o/northwind');

    const card = within(await screen.findByRole('article', { name: 'ISO/IEC 27001' }));
    expect(card.getByText('Stage 2 of 3')).toBeInTheDocument();
    expect(card.getByText('61 % proven')).toBeInTheDocument();
    const gaps = new URL(card.getByRole<HTMLAnchorElement>('link', { name: /^Gap\s*15.%$/ }).href);
    expect(gaps.pathname).toBe(`/o/northwind/programmes/${anId(3)}/gap-analysis`);
    expect(gaps.searchParams.get('state')).toContain('gap');
    expect(card.getByText('61–68 % once unknown items are settled')).toBeInTheDocument();
    expect(card.getByText('1 open, not ready')).toBeInTheDocument();
    expect(card.getByText('First surveillance audit, 20 Apr 2099')).toBeInTheDocument();
  });

  it('leaves out a programme that is over, and says where it is', async () => {
    const over = { ...aStanding(), id: anId(8), name: 'First period', stages: [aStage(1, { status: 'done' })] };
    server('manager', anOverview({ programmes: [aStanding(), over] }));
    renderApp('/o/northwind');

    const folded = (await screen.findByText('1 programme is over')).closest('details');
    expect(folded).not.toHaveAttribute('open');
    expect(within(folded ?? document.body).getByRole('link', { name: 'First period' })).toHaveAttribute(
      'href',
      `/o/northwind/programmes/${anId(8)}`,
    );
    const open = screen.getAllByRole('article').filter((card) => !card.closest('details'));
    expect(open.map((card) => card.getAttribute('aria-label'))).toEqual(['ISO/IEC 27001']);
  });

  it('shows the certificate with its next surveillance, what ended with a report, and folds the next cycle until it is near', async () => {
    const surveillance = { stageId: anId(102), name: 'First surveillance', fromOn: '2099-03-01', toOn: '2099-03-05' };
    const certificate = { number: 'NC-1', body: 'Nordcert', status: 'valid' as const, expiresOn: '2101-04-20' };
    const report = { firm: 'Sample CPA', opinion: 'qualified' as const, issuedOn: '2026-08-20', staleOn: '2099-07-01' };
    const ended = [aStage(1, { status: 'done' })];
    server(
      'manager',
      anOverview({
        programmes: [
          aStanding({ record: { kind: 'certificate', ...certificate, surveillance } }),
          aStanding({ id: anId(8), name: 'First period', stages: ended, record: { kind: 'report', ...report } }),
          aStanding({ id: anId(9), name: 'Next cycle', renewsId: anId(3), stages: [aStage(1)] }),
        ],
      }),
    );
    renderApp('/o/northwind');

    const card = within(await screen.findByRole('article', { name: 'ISO/IEC 27001' }));
    expect(card.getByRole('link', { name: 'Certificate NC-1 of Nordcert' })).toHaveAttribute(
      'href',
      expect.stringContaining('tab=records'),
    );
    expect(card.getByRole('link', { name: /^First surveillance: / })).toHaveAttribute(
      'href',
      expect.stringContaining(`stage=${anId(102)}`),
    );
    const former = within(screen.getByRole('article', { name: 'First period' }));
    expect(former.getByRole('link', { name: 'Report of Sample CPA, 20 Aug 2026' })).toBeInTheDocument();
    expect(former.getByText('Qualified')).toBeInTheDocument();
    expect(screen.getByText('Next cycle', { selector: 'summary bdi' }).closest('details')).not.toHaveAttribute('open');
    expect(screen.queryByText('1 programme is over')).not.toBeInTheDocument();
  });

  it('lists all programmes, each with its stage, and says which are completed', async () => {
    const over = { ...aStanding(), id: anId(8), name: 'First period', stages: [aStage(1, { status: 'done' })] };
    server('manager', anOverview({ programmes: [aStanding(), over] }));
    renderApp('/o/northwind/programmes');

    const lineOf = (name: string) => within(screen.getByRole('main')).getByRole('link', { name }).closest('li');
    await screen.findByRole('link', { name: 'First period' });
    expect(lineOf('ISO/IEC 27001')).toHaveTextContent(/Stage 2 of 3/);
    expect(lineOf('First period')).toHaveTextContent(/Completed\s*1 stage done/);
    expect(screen.queryByText('Stage 1 of 1')).not.toBeInTheDocument();
  });

  it('opens the rows behind the number and behind a gate', async () => {
    server('manager', anOverview());
    renderApp('/o/northwind');

    const card = within(await screen.findByRole('article', { name: 'ISO/IEC 27001' }));
    const programme = `/o/northwind/programmes/${anId(3)}`;
    expect(card.getByRole('link', { name: '120 requirements' })).toHaveAttribute(
      'href',
      `${programme}/gap-analysis?state=proven,claimed,gap,unknown`,
    );
    expect(card.getByRole('link', { name: '3 left out' })).toHaveAttribute(
      'href',
      `${programme}/gap-analysis?state=not_applicable`,
    );
    expect(card.getByRole('link', { name: /^Mandatory documents/ })).toHaveAttribute('href', `${programme}/documents`);
  });

  it('says what breaks in a plan, each blocker in its own words, and leads to its timeline', async () => {
    const findings = [aFinding(), aFinding({ severity: 'warning', message: 'The period is short.' })];
    server('manager', anOverview({ programmes: [aStanding({ findings })] }));
    renderApp('/o/northwind');

    const card = within(await screen.findByRole('article', { name: 'ISO/IEC 27001' }));
    const timeline = `/o/northwind/programmes/${anId(3)}/timeline`;
    expect(card.getByRole('link', { name: /What breaks in this plan: 1 blocker\s*,\s*1 warning/ })).toHaveAttribute(
      'href',
      timeline,
    );
    expect(card.getByText('The target comes before the audit can end.')).toBeVisible();
    expect(card.queryByText('The period is short.')).not.toBeInTheDocument();
  });

  it('begins honest and leads to the choice of a scheme', async () => {
    server('manager', anOverview({ programmes: [] }), []);
    renderApp('/o/northwind');

    expect(await screen.findByRole('link', { name: 'Choose a scheme' })).toHaveAttribute(
      'href',
      '/o/northwind/programmes/new',
    );
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });

  it('tells a manager what changed and what waits for review', async () => {
    server('manager', anOverview({ toReview: 6 }));
    renderApp('/o/northwind');

    expect(await screen.findByText('Ines started the programme ISO/IEC 27001')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Review 6 pieces of evidence' })).toBeInTheDocument();
  });

  it('offers an executive neither reviews nor new programmes', async () => {
    server('executive', anOverview({ toReview: 6, myOpenWork: 2 }));
    renderApp('/o/northwind');

    expect(await screen.findByRole('link', { name: '2 open items in my work' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Review 6/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'New programme' })).not.toBeInTheDocument();
  });

  it('says what happened when it does not load, and asks again', async () => {
    let isDown = true;
    server('manager', () => (isDown ? aProblem(503, 'service.unavailable') : anOverview()));
    renderApp('/o/northwind');

    expect(await screen.findByRole('alert')).toHaveTextContent('Waymark cannot be reached right now.');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('article', { name: 'ISO/IEC 27001' })).toBeInTheDocument();
  });
});
