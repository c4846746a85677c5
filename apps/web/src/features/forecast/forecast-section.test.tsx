import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { fakeApi } from '../../test/fake-api.ts';
import { anId } from '../../test/fixtures.ts';
import { aForecast } from '../../test/gates.ts';
import { renderUi } from '../../test/render.tsx';
import { forecastScale } from './forecast-scale.ts';
import { ForecastSection } from './forecast-section.tsx';

const key = { organisationId: anId(1), programmeId: anId(3) };
const show = (forecast: unknown) => {
  fakeApi({ 'GET /orgs/:org/programmes/:programme/forecast': forecast });
  const bare = (_count: number, content: ReactNode) => content;
  renderUi(<ForecastSection {...key} renderOpenItems={bare} renderOpenGates={bare} />);
};

describe('the forecast', () => {
  it('names both dates, the chance by the target, and what they mean for it', async () => {
    show(aForecast());

    expect(await screen.findByText('At risk: 85 % date too late for the target')).toBeInTheDocument();
    expect(screen.getAllByText('1 Mar 2027')[0]).toBeInTheDocument();
    expect(screen.getByText('18 May 2027')).toBeInTheDocument();
    expect(screen.getByText(/^62\s%$/)).toBeInTheDocument();
    expect(screen.getByText('20 Mar 2027')).toBeInTheDocument();
    expect(screen.getByText('20 Apr 2027 or 18 Jun 2027')).toBeInTheDocument();
    expect(screen.getByText(/It cannot know what auditors will find/)).toBeInTheDocument();
  });

  it('shows the runs as a table, and how often past forecasts held', async () => {
    show(aForecast());

    await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));

    const table = within(screen.getByRole('table', { name: 'Runs by the day they were ready' }));
    expect(within(table.getByRole('row', { name: /1 Feb 2027/ })).getByText(/^40\s%$/)).toBeInTheDocument();
    expect(screen.getByText(/Of 9 past forecasts, 44\s% held at 50 % and 89\s% at 85 %/)).toBeInTheDocument();
  });

  it('says what the past forecasts mean for how far one can trust the dates', async () => {
    const seldom = { samples: 19, withinP50: 11, withinP85: 11, medianErrorDays: 72 };
    show(aForecast({ backTest: seldom }));

    expect(await screen.findByText(/allow more time than the dates say/)).toBeInTheDocument();
    expect(screen.queryByText(/about as often as it should be/)).not.toBeInTheDocument();
  });

  it.each([
    [99.995, 'more than 99 %'],
    [99.2, 'more than 99 %'],
    [0.005, 'less than 1 %'],
    [0.9, 'less than 1 %'],
    [99, '99 %'],
  ])('says of a chance of %s “%s”, never all or nothing', async (byTarget, words) => {
    show(aForecast({ byTarget }));

    expect(await screen.findByText((text) => text.replace(/\s/g, ' ') === words)).toBeInTheDocument();
  });

  it.each([
    ['on the pace', aForecast({ p85On: '2027-03-10' }), 'Pace in time: 85 % date early enough'],
    ['done', aForecast({ state: 'done', p50On: null, p85On: null, spread: [] }), undefined],
  ])('%s is no verdict without its gates, nor in the colour of what is proven', async (_, forecast, words) => {
    show(forecast);

    expect(await screen.findByText('3 gates open')).toBeInTheDocument();
    if (words) expect(screen.getByText(words).closest('[data-tone]')).toHaveAttribute('data-tone', 'info');
    expect(document.querySelector('[data-tone="proven"]')).toBeNull();
    expect(screen.queryByText('Ready')).not.toBeInTheDocument();
  });

  it('names a booked audit that comes too early', async () => {
    const tooEarly = { stageName: 'Stage 1 audit', bookedOn: '2027-02-01', possibleOn: '2027-05-19' };
    show(
      aForecast({
        result: {
          kind: 'certificate',
          planOn: '2027-04-20',
          p50On: '2027-04-20',
          p85On: '2027-07-01',
          readyByOn: null,
          tooEarly,
        },
      }),
    );

    expect(
      await screen.findByText(/Stage 1 audit is booked for 1 Feb 2027.*it can begin on 19 May 2027/),
    ).toBeVisible();
  });

  it('says where nothing is in scope that there is nothing to forecast', async () => {
    show(aForecast({ state: 'not_measurable', p50On: null, p85On: null, byTarget: null, spread: [] }));

    expect(await screen.findByText('Not measurable')).toBeInTheDocument();
    expect(screen.getByText(/Nothing is in scope/)).toBeInTheDocument();
  });

  it('says how many weeks are missing instead of inventing a date', async () => {
    show(aForecast({ state: 'not_enough_history', missingWeeks: 4, p50On: null, p85On: null, spread: [] }));

    expect(await screen.findByText(/4 more weeks in which items are accepted are needed/)).toBeInTheDocument();
    expect(screen.queryByText('Ready, better to plan with')).not.toBeInTheDocument();
  });

  it('gives no date where more is added than accepted', async () => {
    show(aForecast({ state: 'not_converging', p50On: null, p85On: null, byTarget: 3 }));

    expect(await screen.findByText('No date at this pace')).toBeInTheDocument();
    expect(screen.getByText(/Chance to be ready in time: 3/)).toBeInTheDocument();
  });

  it('says when nothing is left', async () => {
    show(aForecast({ state: 'done', p50On: null, p85On: null, spread: [] }));

    expect(await screen.findByText(/There is nothing left to forecast/)).toBeInTheDocument();
  });
});

describe('the line of days', () => {
  const spread = [
    { fromOn: '2027-03-01', runs: 10 },
    { fromOn: '2027-03-11', runs: 20 },
  ];

  it('reaches to a target that is near', () => {
    const scale = forecastScale(spread, '2027-03-30');

    expect(scale?.axis).toEqual(['2027-03-01', '2027-03-16', '2027-03-30']);
    expect(scale?.bars.map(({ height }) => height)).toEqual([50, 100]);
    expect(scale?.at('2027-03-30')).toBeGreaterThan(95);
  });

  it('leaves out a target that would squeeze the bars together', () => {
    const scale = forecastScale(spread, '2028-03-30');

    expect(scale?.axis[2]).toBe('2027-03-20');
    expect(scale?.at('2028-03-30')).toBeUndefined();
  });
});
