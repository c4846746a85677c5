import Sequencer from '@jest/test-sequencer';

/** Files that start programs of their own or make the demo: they take long, however short they are. */
const takesLong = /(kill|start|outage|backup)\.test\.mjs$|(workers|jobs|demo|access)\.api\.test\.ts$|views\.e2e\.ts$/;

/**
 * What takes long comes first, so that one worker does not wait for the other at the end. Jest knows by itself only what
 * it has run before on this machine, and goes by size otherwise.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => takesLong.test(path)),
      ...sorted.filter(({ path }) => !takesLong.test(path)),
    ];
  }
}
