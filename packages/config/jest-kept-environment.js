import NodeEnvironment from './jest-node-environment.js';

class KeptEnvironment extends NodeEnvironment {
  isKept = true;
  variables = { ...this.global.process.env };

  // What one file sets is not the next one's.
  async teardown() {
    this.fakeTimersModern.useRealTimers();
    const { env } = this.global.process;
    for (const name of Object.keys(env)) delete env[name];
    Object.assign(env, this.variables);
  }
}

let kept;

/** One realm for all files that a worker runs, so that modules can stay loaded: see jest-runtime.cjs. */
export default new Proxy(KeptEnvironment, {
  construct(Environment, given) {
    kept ??= new Environment(...given);
    return kept;
  },
});
