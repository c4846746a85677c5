// One case against both servers: bare, product, twin, and again, so that a machine that gets slower does not favour one.
import autocannon from 'autocannon';
import { Trouble } from '../console.mjs';
import { large, twin } from './data-set.mjs';
import { memoryOf } from './memory.mjs';

export async function measureRequests(
  { name, addressIn, bare: barePath, growth, headers: more, isKnown },
  { product, bare, cookie, options },
) {
  const own = { url: product.url + addressIn(large), headers: { cookie, ...more } };
  if (isKnown) own.headers['if-none-match'] = (await fetch(own.url, own)).headers.get('etag');
  const asked = {
    bare: barePath && { url: `${bare.url}/${barePath}` },
    own,
    twin: growth && { url: product.url + addressIn(twin), headers: { cookie } },
  };
  const targets = Object.entries(asked).filter(([, target]) => target);
  const looks = {};
  for (const [side, target] of targets) looks[side] = await look(target);
  for (const [, target] of targets) await load(target, options, 1);

  const rounds = [];
  for (let round = 0; round < 2; round += 1) {
    const loads = {};
    for (const [side, target] of targets) loads[side] = await load(target, options);
    rounds.push(loads);
  }
  const mean = (of) => rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
  const perSecond = (side) => mean((round) => round[side].requests.average);
  return {
    name,
    p50: mean(({ own }) => own.latency.p50),
    p99: mean(({ own }) => own.latency.p99),
    perSecond: perSecond('own'),
    ratio: asked.bare && perSecond('own') / perSecond('bare'),
    growth: asked.twin && perSecond('twin') / perSecond('own'),
    statements: looks.own.statements,
    kilobytes: looks.own.bytes / 1024,
    bareKilobytes: looks.bare && looks.bare.bytes / 1024,
    alone: looks.own.milliseconds,
    memory: await memoryOf(product.pid),
  };
}

/** One request after another, nobody else asking: what it answers, its statements, and the middle of their times. */
async function look({ url, headers = {} }) {
  const times = [];
  let answer;
  let bytes = 0;
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const startedAt = performance.now();
    // `fetch` would ask for it compressed by itself.
    answer = await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers } });
    const text = await answer.text();
    times.push(performance.now() - startedAt);
    if (answer.status >= 400) throw new Trouble(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
    bytes = Number(answer.headers.get('content-length') ?? 0);
  }
  const milliseconds = times.toSorted((a, b) => a - b)[times.length / 2];
  return { bytes, statements: Number(answer.headers.get('x-sql-statements')), milliseconds };
}

async function load({ url, headers }, { connections, seconds }, duration = seconds) {
  const result = await autocannon({ url, headers, connections, duration });
  const refusals = result['4xx'] + result['5xx'];
  if (refusals > 0 || result.errors > 0)
    throw new Trouble(`${url}: ${refusals} refusals and ${result.errors} errors under load.`);
  return result;
}
