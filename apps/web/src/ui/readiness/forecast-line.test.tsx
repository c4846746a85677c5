import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { aForecast } from '../../test/gates.ts';
import { renderUi } from '../../test/render.tsx';
import { ForecastLine } from './forecast-line.tsx';

const shown = async (forecast: Parameters<typeof aForecast>[0]) => {
  renderUi(<ForecastLine forecast={aForecast(forecast)} />);
  return (await screen.findByText('Forecast of readiness')).parentElement?.textContent ?? '';
};

describe('the forecast in a line', () => {
  it('names its days with the gates it knows nothing of', async () => {
    const text = await shown({
      state: 'forecast',
      p50On: '2027-03-03',
      p85On: '2027-04-20',
      byTarget: 99.9,
      openGates: 2,
    });

    expect(text).toContain('3 Mar 2027 as likely as not, 20 Apr 2027 to plan with');
    expect(text).toMatch(/more than 99\s%/);
    expect(text).toContain('2 gates are open');
    expect(screen.queryByText(/100/)).not.toBeInTheDocument();
  });

  it.each([
    ['not_measurable', 'not measurable'],
    ['done', 'nothing is left to forecast'],
    ['not_enough_history', 'needed'],
    ['not_converging', 'no date at this pace'],
  ] as const)('%s has no date', async (state, expected) => {
    const text = await shown({ state, p50On: null, p85On: null, byTarget: null, missingWeeks: 3 });

    expect(text).toContain(expected);
    expect(text).not.toMatch(/\d{4}/);
  });
});
