import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReadiness } from '../test/fixtures.ts';
import { renderUi } from '../test/render.tsx';
import { ReadinessBar } from './readiness-bar.tsx';
import { readinessSegments, roundedShares } from './readiness-segments.ts';

describe('the readiness bar', () => {
  it('says all four parts to a screen reader', () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" />);

    expect(screen.getByRole('img', { name: /^ISO: proven 61.%, claimed 17.%, gap 15.%, unknown 7.%$/ })).toBeVisible();
  });

  it('gives the range with the number', () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" withHeading />);

    expect(screen.getByText('61 % proven')).toBeVisible();
    expect(screen.getByText('61–68 % once unknown items are settled')).toBeVisible();
  });

  it('shows the rows behind it as a table', async () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" />);

    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));

    const row = within(screen.getByRole('table', { name: 'ISO' })).getByRole('row', { name: /^Claimed/ });
    expect(row).toHaveTextContent('17');
  });
});

describe('readinessSegments', () => {
  it('keeps a part above zero at least 7 px wide and the whole within the bar', () => {
    const segments = readinessSegments({ proven: 99, claimed: 0.3, gap: 0.3, unknown: 0.4 }, 400);

    expect(Math.min(...segments.map(({ width }) => width))).toBe(7);
    expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(400);
  });

  it('leaves out a part that is zero', () => {
    expect(readinessSegments({ proven: 50, claimed: 0, gap: 50, unknown: 0 }, 100).map(({ state }) => state)).toEqual([
      'proven',
      'gap',
    ]);
  });
});

describe('roundedShares', () => {
  it.each([
    [{ proven: 33.4, claimed: 33.3, gap: 33.3, unknown: 0 }],
    [{ proven: 60.6, claimed: 16.6, gap: 15.6, unknown: 7.2 }],
  ])('adds up to 100', (shares) => {
    const { proven, claimed, gap, unknown } = roundedShares(shares);

    expect(proven + claimed + gap + unknown).toBe(100);
  });
});
