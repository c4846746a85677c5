// Round by round: people work, something is killed, all is looked at.
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../database.mjs';
import { nodeBinary, ownEnvironment, run } from '../process.mjs';
import { faultsOf } from './faults.mjs';
import { killedOrganisation } from './organisation.mjs';
import { anyVictim, untilWell } from './victims.mjs';
import { askAgain, Promised, workers } from './work.mjs';

const longestWorkMs = 500;

/** Ends with the first round that left something half; `say` is told how far it is. */
export async function killRounds(waymark, rounds, say = () => {}) {
  const organisation = await killedOrganisation(waymark);
  const promised = new Promised();
  const people = workers(organisation, promised);
  const victims = new Map();
  const looked = { files: new Set(), incoming: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const victim = anyVictim();
    victims.set(victim.name, (victims.get(victim.name) ?? 0) + 1);
    await oneRound(waymark, people, victim);
    await askAgain(promised);
    const faults = await withOwner(waymark, (client) =>
      faultsOf({ client, waymark, organisation, promised, looked, victim }),
    );
    faults.push(...(await explained(waymark, promised.excuses)));
    if (faults.length > 0)
      return outcome({ promised, victims, faults: faults.map((fault) => `round ${round}: ${fault}`) });
    if (round % 20 === 0) say(`${round} rounds`);
  }
  for (const work of people) await work();
  const { code, all } = await verify(waymark);
  return outcome({ promised, victims, faults: code === 0 ? [] : [`verify: ${all.trim()}`] });
}

async function oneRound(waymark, people, victim) {
  let isOver = false;
  const goOn = async (work) => {
    // Whom nobody answers any more waits for the next round.
    while (!isOver) if (await work().then(() => false, toldNothing)) return;
  };
  const working = people.map(goOn);
  await wait(randomInt(longestWorkMs));
  await victim.kill(waymark);
  isOver = true;
  await Promise.all(working);
  await untilWell(waymark.ask);
}

/** A connection that ends is what the rounds are about; everything else is a fault of the script or of Waymark. */
function toldNothing(error) {
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  if (error instanceof TypeError && error.message === 'terminated') return true;
  throw error;
}

/** What the API's log says of answers with 500. */
async function explained({ log }, excuses) {
  if (excuses.length === 0) return [];
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line.includes('"err"'));
  return excuses.map(({ kind, requestId }) => {
    const reason = lines.find((line) => line.includes(requestId)) ?? 'the log does not say why';
    return `${kind} was answered with 500: ${reason}`;
  });
}

async function withOwner({ ownerUrl }, use) {
  const client = await connect(ownerUrl);
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function verify({ ownerUrl, blobs, secret, folder }) {
  const script = new URL('../verify.mjs', import.meta.url).pathname;
  const settings = { DATABASE_URL: ownerUrl, STORAGE_URL: blobs, BETTER_AUTH_SECRET: secret, WAYMARK_DATA: folder };
  return run(nodeBinary, [script], { env: ownEnvironment(settings) });
}

function outcome({ promised, victims, faults }) {
  const killed = [...victims].map(([name, count]) => [`kills of ${name}`, count]);
  const answered = [...promised.answers].toSorted().map(([name, count]) => [`× ${name}`, count]);
  return { counts: Object.fromEntries([...killed, ...answered]), faults };
}
