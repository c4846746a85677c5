import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseDay } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { aForecast } from '../test/gates.ts';
import { renderApp } from '../test/render.tsx';
import { aLeadershipReport, noChanges } from '../test/standing.ts';

const at = '/o/northwind/reports/leadership';

const server = (report: object) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'executive' })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reports': [],
    'GET /orgs/:org/programmes/:programme/changes': noChanges,
    'GET /orgs/:org/report-decisions': [],
    'GET /orgs/:org/reports/leadership': report,
    'GET /orgs/:org/share-links': [],
  });

describe('the trend of the leadership report', () => {
  const point = (on: string, proven: number, more: object = {}) => ({
    ...{ on, definitionVersion: 1, inScope: 120 },
    ...{ shares: { proven, claimed: 10, gap: 20, unknown: 70 - proven }, ...more },
  });
  const withTrend = (trend: object[] | undefined) => {
    const [programme] = aLeadershipReport().programmes;
    if (!programme) throw new Error('no programme');
    return { ...aLeadershipReport(), programmes: [{ ...programme, trend }] };
  };

  it('says how much more is proven than a week ago, and shows its points as a table', async () => {
    const { on, programmes } = aLeadershipReport();
    const inScope = programmes[0]?.readiness.counts.inScope ?? 0;
    const ago = (days: number) => parseDay(on).subtract({ days }).toString();
    server(withTrend([point(ago(14), 40, { inScope: inScope - 6 }), point(ago(7), 57, { inScope })]));
    renderApp(at);

    const card = within(await screen.findByRole('region', { name: 'ISO/IEC 27001' }));
    expect(card.getByText(/^4 points more proven than on /)).toBeVisible();
    const picture = await screen.findByRole('img', {
      name: /^Trend of ISO\/IEC 27001: 40.% proven on .*, 61.% proven on /,
    });
    expect(picture).toBeVisible();
    expect(screen.getByText('6 items added')).toBeVisible();

    const part = within(screen.getByRole('heading', { name: /^Trend, ISO/ }).closest('section') as HTMLElement);
    await userEvent.click(part.getByRole('button', { name: 'Show as table' }));
    const rows = part.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('61');
    expect(rows[2]).toContain('6 items added');
    expect(rows[3]).toContain('40');
  });

  it('is not measured yet where no day is kept', async () => {
    server(withTrend([]));
    renderApp(at);
    expect(await screen.findByText(/^Not measured yet: each day is kept from now on/)).toBeVisible();
    expect(screen.queryByText(/proven than on/)).not.toBeInTheDocument();
  });

  it('is left out of a report of before', async () => {
    server(withTrend(undefined));
    renderApp(at);
    await screen.findByRole('region', { name: 'ISO/IEC 27001' });
    expect(screen.queryByRole('heading', { name: /^Trend/ })).not.toBeInTheDocument();
  });
});

describe('closed items and where they lead', () => {
  const withBasis = (closed: object[], backTest: object | null = null) => {
    const [programme] = aLeadershipReport().programmes;
    if (!programme) throw new Error('no programme');
    const forecastBasis = { inScope: 120, closed, weeks: 12, backTest };
    return { ...aLeadershipReport(), programmes: [{ ...programme, trend: [], forecast: aForecast(), forecastBasis }] };
  };
  const closed = [
    { on: '2026-11-16', count: 66 },
    { on: '2026-11-24', count: 74 },
  ];

  it('are said beside both days of the forecast and the day they are needed, and shown as a table', async () => {
    server(withBasis(closed));
    renderApp(at);

    expect(
      await screen.findByRole('img', {
        name: 'Closed items of ISO/IEC 27001: 74 of 120 closed on 24 Nov 2026; all by 1 Mar 2027 as likely as not, by 18 May 2027 in 85 of 100 cases; needed by 20 Mar 2027.',
      }),
    ).toBeVisible();
    const part = within(screen.getByRole('heading', { name: /^Closed items/ }).closest('section') as HTMLElement);
    await userEvent.click(part.getByRole('button', { name: 'Show as table' }));
    expect(part.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'DayClosed',
      '18 May 2027, forecast at 85 %120',
      '1 Mar 2027, forecast at 50 %120',
      '20 Mar 2027, needed120',
      '24 Nov 202674',
      '16 Nov 202666',
    ]);
  });

  it('are not measured yet on the first day, and what nobody measures is never a zero', async () => {
    server(withBasis(closed.slice(-1)));
    renderApp(at);

    expect(await screen.findByText(/^Not measured yet: what is closed is drawn here/)).toBeVisible();
    expect(screen.getByText(/^Not measured yet: corrective actions on time/)).toBeVisible();
    expect(screen.getByText(/the forecast has 12 complete weeks behind it, too few/)).toBeVisible();
  });

  it('are followed by how earlier forecasts held', async () => {
    server(withBasis(closed, { samples: 9, withinP50: 55.6, withinP85: 88.9, medianErrorDays: 4 }));
    renderApp(at);

    expect(
      await screen.findByText(/Of 9 past forecasts 89.% held at 85.%; half were off by 4 days or less\./),
    ).toBeVisible();
  });
});
