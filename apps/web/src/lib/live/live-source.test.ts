import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import type { LiveMessage } from '@waymark/contracts';
import { FakeEventSource } from '../../test/fake-live.ts';
import { shareBrowser } from '../../test/fake-tabs.ts';
import { type Heard, listenTo } from './live-source.ts';

const change: LiveMessage = { type: 'change', change: 'task', ids: null, programmeId: null, page: null };
const leaving: (() => void)[] = [];
let takeAway: (() => void) | undefined;

/** A tab of the browser: what it hears, and how it is closed. */
function aTab(organisationId = 'one') {
  const heard: Heard['type'][] = [];
  const close = listenTo(organisationId, ({ type }) => heard.push(type));
  leaving.push(close);
  return { heard, close };
}
const connected = (count = 1) => waitFor(() => expect(FakeEventSource.open.size).toBe(count));

beforeEach(() => {
  Object.assign(globalThis, { EventSource: FakeEventSource });
});
afterEach(() => {
  jest.useRealTimers();
  for (const leave of leaving.splice(0)) leave();
  FakeEventSource.open.clear();
  takeAway?.();
  takeAway = undefined;
  Reflect.deleteProperty(globalThis, 'EventSource');
});

describe('the tabs of one browser', () => {
  beforeEach(() => {
    takeAway = shareBrowser();
  });

  it('share one connection, and each hears what is said on it once', async () => {
    const tabs = [aTab(), aTab(), aTab()];
    await connected();

    FakeEventSource.say({ type: 'ready' }, change);

    expect(tabs.map(({ heard }) => heard)).toEqual(Array(3).fill(['begun', 'change']));
    expect(FakeEventSource.open.size).toBe(1);
  });

  it('have one for each organisation', async () => {
    const [one, other] = [aTab('one'), aTab('other')];
    await connected(2);

    const [first] = FakeEventSource.open;
    first?.onmessage({ data: JSON.stringify(change) });

    expect([one.heard, other.heard]).toEqual([['change'], []]);
  });

  it('take it over when the one that holds it closes, and all ask again for what was said in between', async () => {
    const [holder, second, third] = [aTab(), aTab(), aTab()];
    await connected();
    FakeEventSource.say({ type: 'ready' });
    const [before] = FakeEventSource.open;

    holder.close();
    await waitFor(() => expect([...FakeEventSource.open].filter((source) => source !== before)).toHaveLength(1));
    FakeEventSource.say({ type: 'ready' }, change);

    expect(FakeEventSource.open.size).toBe(1);
    expect(holder.heard).toEqual(['begun']);
    expect([second.heard, third.heard]).toEqual(Array(2).fill(['begun', 'ready', 'change']));
  });

  it('open none for a tab that is closed before its turn comes', async () => {
    const holder = aTab();
    await connected();
    aTab().close();
    const third = aTab();

    holder.close();
    await connected();
    FakeEventSource.say(change);

    expect(third.heard).toEqual(['change']);
  });
});

describe('a connection on which nothing is heard', () => {
  it('has all asked again once a minute instead, by a new one each time, until it is heard again', () => {
    jest.useFakeTimers();
    const { heard } = aTab();
    const [blocked] = FakeEventSource.open;

    jest.advanceTimersByTime(120_000);
    const [another] = FakeEventSource.open;
    FakeEventSource.say({ type: 'ready' }, change);
    jest.advanceTimersByTime(59_000);

    expect(heard).toEqual(['ready', 'ready', 'ready', 'change']);
    expect(FakeEventSource.open.size).toBe(1);
    expect(another).not.toBe(blocked);
  });

  it('is not given up while it beats', () => {
    jest.useFakeTimers();
    const { heard } = aTab();
    FakeEventSource.say({ type: 'ready' });

    for (let beat = 0; beat < 9; beat += 1) {
      jest.advanceTimersByTime(20_000);
      FakeEventSource.say({ type: 'beat' });
    }

    expect(heard).toEqual(['begun', ...Array(9).fill('beat')]);
  });

  it('is closed when it is over, and says so', () => {
    const { heard } = aTab();

    FakeEventSource.say({ type: 'ready' }, { type: 'over', what: 'removed' });

    expect(heard).toEqual(['begun', 'over']);
    expect(FakeEventSource.open.size).toBe(0);
  });
});
