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

it('says at once that there is no connection, and is silent as soon as there is one', () => {
  renderUi(<OfflineBanner />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();

  connect(false);
  expect(screen.getByRole('status')).toHaveTextContent('You are offline.');
  connect(true);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
