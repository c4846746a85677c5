import { describe, expect, it } from '@jest/globals';
import type { ForecastSummary } from '@waymark/contracts';
import { forecastIn } from './forecast-sentence.ts';

const forecast = (more: Partial<ForecastSummary> = {}): ForecastSummary => ({
  state: 'forecast',
  today: '2026-11-29',
  targetOn: '2027-06-30',
  openGates: 3,
  readyInTimeOn: '2027-02-02',
  result: {
    kind: 'certificate',
    planOn: '2027-06-30',
    p50On: '2027-07-28',
    p85On: '2027-09-14',
    readyByOn: null,
    tooEarly: null,
  },
  p50On: '2027-03-03',
  p85On: '2027-04-20',
  byTarget: 33.6,
  missingWeeks: 0,
  ...more,
});

describe('the forecast on paper', () => {
  it('is about readiness, names both days, the day it is needed by, what follows, and the open gates', () => {
    expect(forecastIn('en')(forecast())).toBe(
      'Forecast of readiness: 3 Mar 2027 as likely as not, 20 Apr 2027 to plan with; needed by 2 Feb 2027 · chance of that 34% · certificate then: 14 Sep 2027 · without the 3 open gates',
    );
    expect(forecastIn('de')(forecast({ openGates: 1 }))).toBe(
      'Prognose der Bereitschaft: 3. März 2027 in der Hälfte der Fälle, 20. Apr. 2027 als Plandatum; nötig bis 2. Feb. 2027 · Wahrscheinlichkeit dafür 34\u00a0% · Zertifikat dann: 14. Sept. 2027 · ohne den offenen Freigabepunkt',
    );
  });

  it.each([
    ['report', 'report then: 14 Sep 2027', 'Bericht dann: 14. Sept. 2027'],
    // A report that was frozen before this was said.
    [null, 'certificate or report then: 14 Sep 2027', 'Zertifikat oder Bericht dann: 14. Sept. 2027'],
  ] as const)('says whether a certificate or a report comes then: %s', (kind, english, german) => {
    const { result } = forecast();
    const said = forecast({ result: result && { ...result, kind } });

    expect(forecastIn('en')(said)).toContain(` · ${english} · `);
    expect(forecastIn('de')(said)).toContain(` · ${german} · `);
  });

  it.each([
    [99.995, 'more than 99%'],
    [99.4, 'more than 99%'],
    [0.005, 'less than 1%'],
    [50.4, '50%'],
  ])('never calls %d per cent certain or impossible', (byTarget, expected) => {
    expect(forecastIn('en')(forecast({ byTarget }))).toContain(`chance of that ${expected}`);
  });

  it.each([
    [{ state: 'not_measurable' }, 'not measurable'],
    [{ state: 'done' }, 'nothing is left to forecast'],
    [{ state: 'not_enough_history', missingWeeks: 4 }, '4 more weeks of work are needed'],
    [{ state: 'not_converging', p50On: null, p85On: null }, 'no date at this pace'],
  ] as const)('says %j instead of a date', (more, expected) => {
    const said = forecastIn('en')(forecast(more));

    expect(said).toContain(expected);
    expect(said).toContain('without the 3 open gates');
    expect(said).not.toContain('2027');
  });
});
