// What Lighthouse says of each page, as on a phone and on a desk, with the network simulated by its own rules.
import lighthouse, { desktopConfig } from 'lighthouse';
import { Trouble } from '../../console.mjs';
import { addressOf, pages } from './pages.mjs';
import { demoManager, newcomer } from './people.mjs';

const forms = { mobile: undefined, desktop: desktopConfig };

/** The pages that are named, or all. */
export function pagesOf(names) {
  const unknown = names.find((name) => pages.every((page) => page.name !== name));
  if (unknown)
    throw new Trouble(`There is no page "${unknown}": there are ${pages.map(({ name }) => name).join(', ')}.`);
  return pages.filter(({ name }) => names.length === 0 || names.includes(name));
}

export async function measurePages({ browser, product, options }) {
  const chosen = pagesOf(options.pages);
  const people = { nobody: { names: {} }, newcomer: await newcomer(product), manager: await demoManager(product) };
  const rows = [];
  for (const page of chosen) {
    const { cookie, names } = people[page.who];
    await browser.signInWith(cookie);
    const url = product.url + addressOf(page, names);
    for (const [form, config] of Object.entries(forms)) {
      const looks = [];
      for (let nth = 0; nth < options['lighthouse-runs']; nth += 1) looks.push(await look(url, browser, config));
      rows.push({ page: page.name, form, ...middleOf(looks) });
    }
  }
  return rows;
}

async function look(url, { debugPort: port }, config) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'silent', output: [] }, config);
  if (lhr.runtimeError) throw new Trouble(`Lighthouse could not look at ${url}: ${lhr.runtimeError.message}`);
  const { categories, audits } = lhr;
  const files = audits['network-requests'].details.items;
  const ofKind = (kind) => files.filter(({ resourceType }) => resourceType === kind);
  const kilobytes = (kinds) => kinds.flatMap(ofKind).reduce((sum, { transferSize }) => sum + transferSize, 0) / 1024;
  const score = (name) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    others: ['accessibility', 'best-practices', 'seo'].map(score).join(' '),
    paint: audits['first-contentful-paint'].numericValue / 1000,
    largest: audits['largest-contentful-paint'].numericValue / 1000,
    blocked: audits['total-blocking-time'].numericValue,
    shift: audits['cumulative-layout-shift'].numericValue,
    scripts: ofKind('Script').length,
    files: files.length,
    kilobytes: kilobytes(['Script', 'Stylesheet']),
  };
}

/** Of several looks the one whose performance is the middle one. */
const middleOf = (looks) =>
  looks.toSorted((one, other) => one.performance - other.performance)[Math.floor(looks.length / 2)];
