import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../../../scripts/chromium.mjs';
import { type Look, lookersOn, seenBy } from './seen.ts';
import { watchTraffic } from './traffic.ts';

const patience = 30_000;

/** What a page says on its console that no visitor should cause. A refusal that the page explains is no such thing. */
const isComplaint = (text: string) => !text.startsWith('Failed to load resource');

/** One browser, in which each person has cookies, storage and pages of their own. */
export class Visitors {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #pages = new Map<string, Page>();
  readonly #look: Look = async (moment) => {
    // Who only asks the API sees nothing.
    const looking = [...this.#pages].filter(([, page]) => page.url() !== 'about:blank');
    const seen = looking.map(([name, page]) => seenBy(page, name, moment));
    return [...(await Promise.all(seen)), ...this.complaints].join('\n');
  };
  readonly complaints: string[] = [];

  private constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
    lookersOn.add(this.#look);
  }

  static async welcome(address = process.env.E2E_URL): Promise<Visitors> {
    if (!address) throw new Error('E2E_URL is not set: run `npm run test:e2e`, which starts the product and sets it.');
    return new Visitors(await chromium.launch(await chromiumLaunch()), address);
  }

  async newcomer(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#address,
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    watchTraffic(page);
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && isComplaint(message.text())) {
        this.complaints.push(`${name} at ${page.url()}: ${message.text()}`);
      }
    });
    this.#pages.set(name, page);
    return page;
  }

  leave(): Promise<void> {
    lookersOn.delete(this.#look);
    return this.#browser.close();
  }
}
