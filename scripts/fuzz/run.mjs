// The fuzzer against a Waymark of its own. Ends with 1 if a request is answered with a fault, otherwise than documented, or not at all,
// if one keeps the event loop from turning, or if a route never took one: of what is always refused, little is tried.
import { parseArgs } from 'node:util';
import { build, loadCatalogue } from '../build.mjs';
import { main } from '../console.mjs';
import { startTestServer } from '../test-server.mjs';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const token = 'only for the fuzzer';

await main(async () => {
  await build();
  const { fuzz } = await import('../../apps/api/test/fuzz/fuzz.ts');
  const server = await startTestServer('fuzz', { METRICS_TOKEN: token, RATE_LIMIT_PER_MINUTE: '1000000' });
  try {
    await loadCatalogue(server.ownerUrl);
    const options = {
      requests: Number(values.requests),
      seed: Number(values.seed),
      origin: server.url,
      metricsToken: token,
    };
    const report = await fuzz(server.url, { ...options, standstill: () => standstillOf(server.url), onProgress });
    print(options, report);

    process.exitCode = report.complaints.length + report.neverDone.length > 0 ? 1 : 0;
  } finally {
    await server.stop();
  }
});

/** prom-client begins anew each time it is asked. */
async function standstillOf(url) {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const [, seconds] = /^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(await response.text()) ?? [];
  if (seconds === undefined) throw new Error('The server does not tell how long its event loop stood still.');
  return Number(seconds);
}

function onProgress(done) {
  if (done % 1000 === 0) console.log(`${done} requests sent`);
}

function print({ seed }, { sent, byStatus, complaints, neverDone, fitting, longestStandstill }) {
  for (const complaint of complaints) console.log(`✗ ${complaint}`);
  if (neverDone.length > 0) console.log(`Never done: ${neverDone.join(', ')}`);
  for (const [what, times] of Object.entries(fitting.refused))
    console.log(`refused ${times}×, though made to fit: ${what}`);
  const statuses = Object.entries(byStatus).map(([status, count]) => `${status}: ${count}`);
  console.log(`${sent} requests with seed ${seed}; ${statuses.join(', ')}`);
  console.log(`longest standstill that came again: ${Math.round(longestStandstill * 1000)} ms`);
  console.log(`${complaints.length} complaints`);
}
