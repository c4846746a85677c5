import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../../../scripts/chromium.mjs';
import { watchTraffic } from './traffic.ts';

const results = join(import.meta.dirname, 'results');

const patience = 30_000;

/** What a page says on its console that no visitor should cause. A refusal that the page explains is no such thing. */
const isComplaint = (text: string) => !text.startsWith('Failed to load resource');

/** One browser, in which each person has cookies, storage and pages of their own. */
export class Visitors {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #pages = new Map<string, Page>();
  readonly complaints: string[] = [];

  private constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
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

  /** Keeps what every person sees, as a picture and as text, and says where. */
  async saveWhatIsSeen(story: string): Promise<string> {
    await mkdir(results, { recursive: true });
    const paths = [...this.#pages].map(async ([name, page]) => {
      const path = join(results, `${story.slice(0, 60)} ${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
      const text = await page.ariaSnapshot().catch(String);
      await writeFile(`${path}.txt`, `${page.url()}\n\n${text}\n`);
      await page.screenshot({ path: `${path}.png` }).catch(() => undefined);
      return `${path}.png and .txt`;
    });
    return (await Promise.all(paths)).join('\n');
  }

  leave(): Promise<void> {
    return this.#browser.close();
  }
}
