import '@testing-library/jest-dom/jest-globals';
import { TextDecoder } from 'node:util';
import { afterEach, beforeEach } from '@jest/globals';
import { i18n } from '@lingui/core';
import { cleanup, configure } from '@testing-library/react';
import { pageIsNobodys } from '../lib/page-person.ts';
import '../lib/i18n.ts';
import { announcements } from '../lib/announce.ts';
import { toasts } from '../ui/feedback/toasts.tsx';
import { removeFakeApi } from './fake-api.ts';

// jsdom lays nothing out, so what measures itself gets the size of a common window.
const size = { width: 1280, height: 800 };
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => size.width });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => size.height });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => size.width });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => size.height });
// Browsers of today answer with a promise, which an effect must not give back as its clean-up.
HTMLElement.prototype.scrollTo = () => Promise.resolve();
HTMLElement.prototype.scrollIntoView = () => Promise.resolve();
window.scrollTo = () => undefined;
// jsdom loads no fonts; fields that grow with their text only listen for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

Object.defineProperty(navigator, 'languages', { configurable: true, get: () => ['en-GB', 'en'] });

window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

// The router makes its redirects from responses, which jsdom does not have.
class EmptyResponse {
  readonly status: number;
  readonly headers: Headers;

  constructor(_body: null, { status = 200, headers }: ResponseInit = {}) {
    this.status = status;
    this.headers = new Headers(headers);
  }
}
Object.assign(globalThis, { Response: EmptyResponse });

// Node's own: jsdom has none.
Object.assign(globalThis, { TextDecoder });

class StillObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = StillObserver;

// The first page of a file loads its parts, which on a busy machine takes longer than a second; nothing waits longer than it must.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

afterEach(() => {
  cleanup();
  // They outlive the page they came from.
  toasts.change(() => []);
  announcements.change(() => []);
  removeFakeApi();
  pageIsNobodys();
});
