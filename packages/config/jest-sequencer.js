import Sequencer from '@jest/test-sequencer';

/** However short they are: walks through a whole table or every page, then what has a browser, programs of its own or the demo. */
const takesLong = [
  /\/(two-at-once|hostile)-.*\.e2e\.ts$/,
  /\.e2e\.ts$|(kill|start|outage|backup)\.test\.mjs$|(workers|jobs|demo|access)\.api\.test\.ts$/,
];

/**
 * What takes long comes first, so that one worker does not wait for the other at the end, and what waits for a browser
 * leaves room to what works. Jest knows by itself only what it has run before on this machine, and goes by size otherwise.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => {
      const rank = takesLong.findIndex((names) => names.test(path));
      return rank < 0 ? takesLong.length : rank;
    };
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
