import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { LiveMessage } from '@waymark/contracts';
import { fakeApi } from '../../test/fake-api.ts';
import { FakeEventSource } from '../../test/fake-live.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';
import { pageId } from './page-id.ts';

beforeEach(() => {
  Object.assign(globalThis, { EventSource: FakeEventSource });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

const change = (more: Partial<Extract<LiveMessage, { type: 'change' }>> = {}): LiveMessage => ({
  ...{ type: 'change', change: 'programme', ids: [anId(3)], programmeId: anId(3), page: null },
  ...more,
});

async function scene() {
  let name = 'ISO/IEC 27001';
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': () => [aProgramme({ name })],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
  });
  renderApp('/o/northwind/unknown');
  await screen.findByRole('link', { name });
  await waitFor(() => expect(FakeEventSource.open.size).toBe(1));
  FakeEventSource.say({ type: 'ready' });
  const asked = () => requests.filter(({ path }) => path.endsWith('/programmes')).length;
  const rename = (to: string) => {
    name = to;
  };
  return { asked, rename };
}

describe('what others change', () => {
  it('arrives by itself, a burst of it asked for once', async () => {
    const { asked, rename } = await scene();

    rename('SOC 2');
    FakeEventSource.say(...Array.from({ length: 200 }, () => change()));

    await screen.findByRole('link', { name: 'SOC 2' });
    expect(asked()).toBe(2);
  });

  it('is asked for again when the connection is back, and not where this page did it itself', async () => {
    const { asked, rename } = await scene();

    rename('Own');
    FakeEventSource.say(change({ page: pageId }), { type: 'beat' });
    rename('SOC 2');
    FakeEventSource.say({ type: 'ready' });

    await screen.findByRole('link', { name: 'SOC 2' });
    expect(asked()).toBe(2);
  });
});
