// One case against both servers: bare, product, bare, product, so that a machine that gets slower does not favour one.
import autocannon from 'autocannon';
import { Trouble } from '../console.mjs';
import { memoryOf } from './memory.mjs';

export async function measureRequests({ name, path, bare: barePath }, { product, bare, cookie, options }) {
  const ours = { url: product.url + path, headers: { cookie } };
  const theirs = barePath && { url: `${bare.url}/${barePath}` };
  const ownAnswer = await look(ours);
  const bareAnswer = theirs && (await look(theirs));
  for (const target of [theirs, ours]) if (target) await load(target, options, 1);

  const rounds = [];
  for (let round = 0; round < 2; round += 1) {
    rounds.push({ bare: theirs && (await load(theirs, options)), own: await load(ours, options) });
  }
  const mean = (of) => rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
  const perSecond = mean(({ own }) => own.requests.average);
  return {
    name,
    p50: mean(({ own }) => own.latency.p50),
    p99: mean(({ own }) => own.latency.p99),
    perSecond,
    ratio: theirs && perSecond / mean((round) => round.bare.requests.average),
    statements: ownAnswer.statements,
    kilobytes: ownAnswer.bytes / 1024,
    bareKilobytes: bareAnswer && bareAnswer.bytes / 1024,
    alone: ownAnswer.milliseconds,
    memory: await memoryOf(product.pid),
  };
}

/** One request by itself: what it answers, how many statements it took, and how long the fastest of ten took. */
async function look({ url, headers = {} }) {
  let milliseconds = Number.POSITIVE_INFINITY;
  let answer;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const startedAt = performance.now();
    answer = await fetch(url, { headers });
    const text = await answer.text();
    milliseconds = Math.min(milliseconds, performance.now() - startedAt);
    if (!answer.ok) throw new Trouble(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
    answer.bytes = text.length;
  }
  return { bytes: answer.bytes, statements: Number(answer.headers.get('x-sql-statements')), milliseconds };
}

async function load({ url, headers }, { connections, seconds }, duration = seconds) {
  const result = await autocannon({ url, headers, connections, duration });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Trouble(`${url}: ${result.non2xx} refusals and ${result.errors} errors under load.`);
  return result;
}
