import { afterEach, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { renderUi } from '../../test/render.tsx';
import { OfflineBanner } from './offline-banner.tsx';

afterEach(() => {
  jest.restoreAllMocks();
});

const connect = (isOnline: boolean) =>
  act(() => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  });

// The announcer is the other one.
const banner = () => screen.getAllByRole('status')[0];

it('says at once that there is no connection, and is silent as soon as there is one', () => {
  renderUi(<OfflineBanner />);
  expect(banner()).toBeEmptyDOMElement();

  connect(false);
  expect(banner()).toHaveTextContent('You are offline.');
  connect(true);
  expect(banner()).toBeEmptyDOMElement();
});
