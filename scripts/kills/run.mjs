// The rounds of `npm run kills`, and what they came to.
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { main, Trouble } from '../console.mjs';
import { startTestServer } from '../test-server.mjs';
import { killRounds } from './rounds.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Trouble('--rounds wants a number, for example --rounds=1000.');
  await build();
  const waymark = await startTestServer('kills');
  try {
    const { counts, faults } = await killRounds(waymark, rounds, (line) => console.log(`  ${line}`));
    for (const [what, count] of Object.entries(counts)) console.log(`  ${String(count).padStart(7)} ${what}`);
    for (const fault of faults) console.error(`  ✗ ${fault}`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await waymark.stop();
  }
});
