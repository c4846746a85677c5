import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReadiness } from '../../test/fixtures.ts';
import { renderAt, renderUi } from '../../test/render.tsx';
import { ReadinessBar, ReadinessMini } from './readiness-bar.tsx';
import { readinessSegments } from './readiness-segments.ts';
import { stateRows } from './state-rows.tsx';

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

describe('what the bar says as links', () => {
  const rows = stateRows({ org: 'northwind', programmeId: 'p1' }, aReadiness(61, 17, 15, 7).counts);
  const addressOf = (link: HTMLElement) => new URL((link as HTMLAnchorElement).href);
  const statesBehind = (links: readonly HTMLElement[]) =>
    links.map((link) => addressOf(link).searchParams.get('state'));

  it('opens the rows of each part, of each number above it, in its legend and in its table', async () => {
    renderAt('/', <ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" withHeading renderState={rows} />);

    const part = await screen.findByRole('link', { name: /^Claimed 17.%: 17 requirements$/ });
    expect(addressOf(part).pathname).toBe('/o/northwind/programmes/p1/gap-analysis');
    const names = [/^Proven 61.%: 61/, /^Claimed 17.%: 17/, /^Gap 15.%: 15/, /^Unknown 7.%: 7/];
    const four = ['proven', 'claimed', 'gap', 'unknown'];
    expect(statesBehind(names.map((name) => screen.getByRole('link', { name })))).toEqual(four);
    const legend = within(screen.getByRole('list')).getAllByRole('link');
    expect(statesBehind(legend)).toEqual(four);
    expect(statesBehind([screen.getByRole('link', { name: /^61.% proven$/ })])).toEqual(['proven']);
    expect(statesBehind([screen.getByRole('link', { name: /once unknown items/ })])).toEqual(['unknown']);

    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    const numbers = within(screen.getByRole('table')).getAllByRole('link');
    expect(numbers.map(({ textContent }) => textContent)).toEqual(['61', '17', '15', '7', '3']);
    expect(statesBehind(numbers)).toEqual([...four, 'not_applicable']);
  });

  it('lays each link over its part, and none over a part that is not there', async () => {
    renderAt('/', <ReadinessMini readiness={aReadiness(85, 0, 15, 0)} label="CC1" renderState={rows} />);

    const gap = await screen.findByRole('link', { name: /^Gap/ });
    expect(gap.parentElement).toHaveStyle({ '--share': '15' });
    expect(statesBehind(screen.getAllByRole('link'))).toEqual(['proven', 'proven', 'gap']);
    // One of many on the page: its name says whose it is.
    expect(screen.getByRole('link', { name: /^CC1 ?: 85.% proven$/ })).toBeVisible();
  });

  it('are none where there is nothing to open', () => {
    renderUi(<ReadinessBar readiness={aReadiness(61, 17, 15, 7)} label="ISO" withHeading />);

    expect(screen.queryByRole('link')).not.toBeInTheDocument();
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
