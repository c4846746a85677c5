import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { dayIn } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { renderApp, renderUi } from '../test/render.tsx';
import { anOverview } from '../test/standing.ts';
import { formatDayLong } from './format.ts';
import { ownTimeZone } from './time-zone.ts';
import { today, useDaysOf } from './today.ts';

function In({ zone }: { zone: string }) {
  useDaysOf(zone);
  return <p>{today()}</p>;
}

/** Only the clock stands still; what waits goes on. */
const everythingElse = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
  ...(['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'] as const),
];

/** On both ends of the world it is never the same day for more than an hour. */
const midday = '2026-11-30T11:30:00Z';
const zones = [
  ['Pacific/Kiritimati', '2026-12-01'],
  ['Pacific/Pago_Pago', '2026-11-30'],
  ['Europe/Berlin', '2026-11-30'],
  ['UTC', '2026-11-30'],
] as const;

describe('the day it is', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(midday), doNotFake: everythingElse });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(zones)('is that of the organisation, in %s', (zone, day) => {
    renderUi(<In zone={zone} />);

    expect(screen.getByText(day)).toBeInTheDocument();
    expect(today()).toBe(day);
  });

  it('is the next one once the organisation says that it is elsewhere', () => {
    const { show } = renderUi(<In zone="Pacific/Pago_Pago" />);
    show(<In zone="Pacific/Kiritimati" />);

    expect(screen.getByText('2026-12-01')).toBeInTheDocument();
  });

  it('is the reader’s outside of an organisation', () => {
    const { unmount } = renderUi(<In zone="Pacific/Kiritimati" />);
    unmount();

    expect(today()).toBe(dayIn(ownTimeZone(), Temporal.Instant.from(midday)).toString());
  });

  it.each(zones)('is named above the overview as the server counts it, in %s', async (timeZone, day) => {
    fakeApi({
      'GET /session': { me: aMe(aMembership({ timeZone })) },
      'GET /orgs/:org/programmes': [],
      'GET /orgs/:org/overview': anOverview({ programmes: [] }),
      'GET /orgs/:org/reminders': { items: [], unread: 0 },
    });
    renderApp('/o/northwind');

    expect(await screen.findByText(formatDayLong(day))).toBeInTheDocument();
  });
});
