import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReadiness } from '../../test/fixtures.ts';
import { renderUi } from '../../test/render.tsx';
import { ReadinessBar, ReadinessMini } from './readiness-bar.tsx';
import { readinessSegments } from './readiness-segments.ts';

describe('the readiness bar', () => {
  it('says all four parts to a screen reader', () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" />);

    expect(screen.getByRole('img', { name: /^ISO: proven 61.%, claimed 17.%, gap 15.%, unknown 7.%$/ })).toBeVisible();
  });

  it('is drawn in shares of its place, so that it fits whatever that measures', () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" />);

    const bar = screen.getByRole('img', { name: /^ISO/ });
    expect(bar).toHaveAttribute('width', '100%');
    expect(bar).not.toHaveAttribute('viewBox');
    expect(bar.querySelector('[data-state="claimed"]')).toHaveStyle({ '--width': 'max(17%, 7px)' });
    // The bracket begins where the proven part ends.
    expect(bar.querySelector('line')).toHaveAttribute('x1', '61%');
  });

  it('gives the range with the number', () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" withHeading />);

    expect(screen.getByText('61 % proven')).toBeVisible();
    expect(screen.getByText('61–68 % once unknown items are settled')).toBeVisible();
  });

  it('says where nothing is in scope that there is no figure, and draws none', () => {
    const counts = { inScope: 0, notApplicable: 64, byState: { proven: 0, claimed: 0, gap: 0, unknown: 0 } };
    const nothing = { weighted: null, unweighted: null, range: null, counts };
    const { container } = renderUi(
      <>
        <ReadinessBar readiness={nothing} label="SOC 2" withHeading />
        <ReadinessMini readiness={nothing} label="CC1" />
      </>,
    );

    expect(screen.getByText('Not measurable')).toBeVisible();
    expect(screen.getByText('not measurable')).toBeVisible();
    expect(container).not.toHaveTextContent('%');
    expect(screen.queryByRole('img', { name: /proven/ })).not.toBeInTheDocument();
  });

  it('shows the rows behind it as a table', async () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" />);

    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));

    const row = within(screen.getByRole('table', { name: 'ISO' })).getByRole('row', { name: /^Claimed/ });
    expect(row).toHaveTextContent('17');
  });
});

describe('readinessSegments', () => {
  it('keeps a part above zero at least 7 px wide, and takes that from the largest', () => {
    const segments = readinessSegments({ proven: 5, claimed: 94, gap: 0.5, unknown: 0.5 });

    expect(segments.map(({ width }) => width)).toEqual([
      'max(5%, 7px)',
      'calc(100% - max(5%, 7px) - max(0.5%, 7px) - max(0.5%, 7px))',
      'max(0.5%, 7px)',
      'max(0.5%, 7px)',
    ]);
  });

  it('lets every part begin where the one before ends, and the last end where the bar ends', () => {
    const segments = readinessSegments({ proven: 5, claimed: 94, gap: 0.5, unknown: 0.5 });

    expect(segments.map(({ x }) => x)).toEqual([
      '0px',
      'calc(max(5%, 7px))',
      'calc(100% - max(0.5%, 7px) - max(0.5%, 7px))',
      'calc(100% - max(0.5%, 7px))',
    ]);
  });

  it('leaves out a part that is zero', () => {
    expect(readinessSegments({ proven: 50, claimed: 0, gap: 50, unknown: 0 }).map(({ state }) => state)).toEqual([
      'proven',
      'gap',
    ]);
  });
});
