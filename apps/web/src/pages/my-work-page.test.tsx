import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { Role } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, aProgramme } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const server = (role: Role, programmes: readonly unknown[]) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': programmes,
    'GET /orgs/:org/my-work': { items: [] },
  });

describe('my work without work', () => {
  it('leads a manager of an empty organisation to the first programme', async () => {
    server('manager', []);
    renderApp('/o/northwind/my-work');

    expect(await screen.findByRole('link', { name: 'Choose a scheme' })).toHaveAttribute(
      'href',
      '/o/northwind/programmes/new',
    );
  });

  it.each([
    ['manager', [aProgramme()]],
    ['contributor', []],
  ] as const)('tells a %s that work will come by itself', async (role, programmes) => {
    server(role, programmes);
    renderApp('/o/northwind/my-work');

    expect(await screen.findByText(/appear here as soon as they are given to you/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Choose a scheme' })).not.toBeInTheDocument();
  });
});
