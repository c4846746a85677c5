import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseDay, type Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { aFinding, aLeadershipReport, aWholeReadiness, noChanges } from '../test/standing.ts';
import { findToast } from '../test/toast.ts';

const person = { id: anId(2), name: 'Ines Halvorsen' };
const frozen = { id: anId(50), title: 'For the board', createdAt: '2026-11-17T08:00:00Z', createdBy: person };
const link = {
  id: anId(60),
  reportId: frozen.id,
  reportTitle: 'For the board',
  createdBy: person,
  createdAt: '2026-11-24T08:00:00Z',
  expiresAt: '2099-01-01T00:00:00Z',
  revokedAt: null,
};

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reports': [frozen],
    'GET /orgs/:org/programmes/:programme/changes': noChanges,
    'GET /orgs/:org/report-decisions': [],
    'GET /orgs/:org/reports/leadership': aLeadershipReport(),
    'GET /orgs/:org/share-links': [],
    ...more,
  });

const at = '/o/northwind/reports/leadership';

describe('the leadership report', () => {
  it('can be frozen in a demo but not shared', async () => {
    server('manager', { 'GET /session': { me: aMe(aMembership({ role: 'manager', isDemo: true })) } });
    renderApp(at);

    expect(await screen.findByRole('button', { name: 'Take a snapshot' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Share link' })).not.toBeInTheDocument();
  });

  it('says of a programme with nothing in scope that it is not measurable, without a percentage', async () => {
    const counts = { inScope: 0, notApplicable: 64, byState: { proven: 0, claimed: 0, gap: 0, unknown: 0 } };
    const readiness = { ...aWholeReadiness, weighted: null, unweighted: null, range: null, counts };
    const [programme] = aLeadershipReport().programmes;
    if (!programme) throw new Error('no programme');
    const message = { clauses: [], wording: null };
    const report = aLeadershipReport({ programmes: [{ ...programme, readiness, verdict: 'not_measurable' }], message });
    server('executive', { 'GET /orgs/:org/reports/leadership': report });
    renderApp(at);

    expect((await screen.findAllByText('Not measurable')).length).toBeGreaterThan(0);
    expect(screen.getByText(/not measurable, because every requirement is left out/)).toBeVisible();
    expect(screen.queryByText(/\d\s%/)).not.toBeInTheDocument();
  });

  it('shows stage, overdue work, blockers and how sure the figures are', async () => {
    server('executive');
    renderApp(at);

    const card = within(await screen.findByRole('region', { name: 'ISO/IEC 27001' }));
    expect(card.getByText('stage 2 of 3')).toBeInTheDocument();
    expect(card.getByText(/2 tasks/).closest('dd')).toHaveTextContent('2 tasks, 1 gap item');
    expect(card.getByText('61–68 % once unknown items are settled')).toBeInTheDocument();
    const blocker = within(screen.getByRole('row', { name: /A\.8\.16 Monitoring activities/ }));
    expect(blocker.getByText('Priya Nair')).toBeInTheDocument();
    expect(blocker.getByText('20 Nov 2026')).toBeInTheDocument();
    expect(blocker.getByText('Stage 1 audit, 19 Jan 2027')).toBeInTheDocument();
    expect(blocker.getByText('+28 days')).toBeInTheDocument();
    expect(blocker.getByText(/Close the gap and put in evidence/)).toBeInTheDocument();
    expect(screen.getByText(/7 items are unknown/).closest('li')).toHaveTextContent('61–68 % proven');
  });

  it('has every link, table and heading make sense by its name alone', async () => {
    server('executive');
    renderApp(at);

    const card = within(await screen.findByRole('region', { name: 'ISO/IEC 27001' }));
    expect(card.getByRole('link', { name: '3 overdue' })).toHaveTextContent('3');
    expect(card.getByRole('link', { name: /^Why this date\? \S/ })).toBeVisible();
    expect(screen.getByRole('table', { name: 'What blocks' })).toBeVisible();
    for (const name of ['What blocks', 'Gates', 'Next dates']) {
      expect(screen.getByRole('heading', { name })).toBeVisible();
    }
    expect(screen.getAllByText(/, hard date$/)[0]?.closest('strong')).toBeVisible();
  });

  it('opens the rows of each number as it stands now, and of none in a version that was kept', async () => {
    server('executive', { [`GET /orgs/:org/reports/${frozen.id}`]: { ...frozen, report: aLeadershipReport() } });
    const { unmount } = renderApp(at);

    const card = within(await screen.findByRole('region', { name: 'ISO/IEC 27001' }));
    const address = (name: string | RegExp) => new URL(card.getByRole<HTMLAnchorElement>('link', { name }).href);
    const overdue = address('1 gap item');
    const { on } = aLeadershipReport();
    expect(overdue.searchParams.get('state')).toBe('claimed,gap,unknown');
    expect(overdue.searchParams.get('dueBefore')).toBe(parseDay(on).subtract({ days: 1 }).toString());
    expect(address(/^Gap 15.%$/).searchParams.get('state')).toBe('gap');
    expect(address('1 open').pathname).toMatch(/\/programmes\/[^/]+$/);
    unmount();

    renderApp(`${at}?report=${frozen.id}`);
    const kept = within(await screen.findByRole('region', { name: 'ISO/IEC 27001' }));
    expect(kept.queryByRole('link', { name: /gap item|open|^Gap/ })).not.toBeInTheDocument();
  });

  it('lists among what blocks the broken rules of the plan, documents that gates wait for, and what nobody assessed', async () => {
    const [programme] = aLeadershipReport().programmes;
    const [blocker] = programme?.blockers ?? [];
    if (!programme || !blocker) throw new Error('nothing blocks');
    const document = (title: string) => ({ key: title, title, state: 'missing' as const });
    const documents = ['Scope', 'Policy', 'Plan', 'Procedure'].map(document);
    const findings = [aFinding(), aFinding({ severity: 'warning', message: 'The period is short.' })];
    const blockers = [{ ...blocker, daysOverdue: 0, delayDays: 0, state: 'unknown' as const }];
    const programmes = [{ ...programme, findings, documents, blockers }];
    server('executive', { 'GET /orgs/:org/reports/leadership': aLeadershipReport({ programmes }) });
    renderApp(at);

    const card = within(await screen.findByRole('region', { name: 'ISO/IEC 27001' }));
    expect(card.getByText('1 blocker')).toBeVisible();
    expect(card.getByText('1 warning')).toBeVisible();
    const [first, second, third] = screen.getAllByRole('row').slice(1);
    expect(first).toHaveTextContent(/The target comes before the audit can end\..*Breaks a rule of the plan/);
    expect(second).toHaveTextContent('4 mandatory documents are not approvedScope, Policy, Plan and 1 more');
    expect(within(second as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(/documents\?duty=mandatory&state=missing,unconfirmed,draft$/),
    );
    // The dashed ring of what is unknown, not the triangle of a gap.
    expect(third?.querySelector('circle[stroke-dasharray]')).not.toBeNull();
    expect(screen.queryByText('The period is short.')).not.toBeInTheDocument();
  });

  it('can be read and downloaded, but not shared or frozen, by an executive', async () => {
    server('executive');
    renderApp(at);

    expect(await screen.findByRole('link', { name: 'Download as PDF' })).toHaveAttribute(
      'href',
      `/api/v1/orgs/${anId(1)}/reports/leadership.pdf`,
    );
    expect(screen.queryByRole('button', { name: 'Share link' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take a snapshot' })).not.toBeInTheDocument();
  });

  it('opens a frozen version by its address and does not ask for the present one', async () => {
    const requests = server('manager', {
      [`GET /orgs/:org/reports/${frozen.id}`]: {
        ...frozen,
        report: aLeadershipReport({ organisationName: 'Northwind before' }),
      },
    });
    renderApp(`${at}?report=${frozen.id}`);

    expect(await screen.findByText(/Northwind before/)).toBeInTheDocument();
    expect(requests.some(({ path }) => path.endsWith('/leadership'))).toBe(false);
    expect(screen.getByRole('link', { name: 'Download as PDF' })).toHaveAttribute(
      'href',
      `/api/v1/orgs/${anId(1)}/reports/${frozen.id}.pdf`,
    );
  });

  it('is shared for 1 to 90 days, and shows the address once', async () => {
    const url = 'http://localhost:3000/shared/token';
    const requests = server('manager', { 'POST /orgs/:org/share-links': { ...link, url } });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Share link' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Share the report' }));
    const days = dialog.getByLabelText('Works for how many days?');
    await userEvent.clear(days);
    await userEvent.type(days, '91');
    await userEvent.click(dialog.getByRole('button', { name: 'Make the link' }));
    expect(dialog.getByText('Give a whole number of days from 1 to 90.')).toBeInTheDocument();
    await userEvent.clear(days);
    await userEvent.type(days, '14');
    await userEvent.click(dialog.getByRole('button', { name: 'Make the link' }));

    expect(await dialog.findByLabelText('Address of the report')).toHaveValue(url);
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ body }) => body)).toEqual([{ days: 14, reportId: null }]);
  });
});

describe('share links', () => {
  it('are withdrawn after asking', async () => {
    const requests = server('manager', {
      'GET /orgs/:org/share-links': [link],
      'DELETE /orgs/:org/share-links/:link': undefined,
    });
    renderApp('/o/northwind/reports');

    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the link to For the board' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));

    expect(await findToast('The link no longer works.')).toBeInTheDocument();
    expect(requests.some(({ method, path }) => method === 'DELETE' && path.endsWith(link.id))).toBe(true);
  });
});

describe('a shared report', () => {
  it('shows the frozen report without navigation and without links into the app', async () => {
    fakeApi({
      'GET /shared-reports/:token': {
        title: 'For the board',
        createdAt: frozen.createdAt,
        expiresAt: link.expiresAt,
        report: aLeadershipReport(),
      },
    });
    renderApp('/shared/token');

    const headline = /^ISO\/IEC 27001 will be certified on 20 April/;
    expect(await screen.findByRole('heading', { level: 1, name: headline })).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(screen.getAllByRole('link').map((anchor) => anchor.getAttribute('href'))).toEqual([
      '/api/v1/shared-reports/token/report.pdf',
    ]);
    expect(document.title).toBe('For the board · Waymark');
  });

  it.each([
    ['expired', 'link.expired', 'This link has expired. Ask for a new one.'],
    ['revoked', 'link.revoked', 'This link was withdrawn. Ask for a new one.'],
    ['unknown', 'resource.not_found', 'There is no report at this address.'],
  ])('says so when its link is %s', async (_state, code, sentence) => {
    fakeApi({ 'GET /shared-reports/:token': aProblem(410, code) });
    renderApp('/shared/token');

    expect(await screen.findByText(sentence, { exact: false })).toBeInTheDocument();
  });
});
