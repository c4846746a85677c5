const { default: Runtime } = require('jest-runtime');

const loaded = { commonJs: new Map(), es: new Map() };
// Tests, what they share, and what they are made with belong to one file: these know its name, or count for it.
const isOfOneFile =
  /\.test\.ts$|\/test\/|^@jest\/|\/node_modules\/(?:@jest|jest-[^/]+|expect|pretty-format|fast-check)\//;

/** The modules of one file of tests, above those that stay for the next. */
class Modules extends Map {
  constructor(kept) {
    super();
    this.kept = kept;
  }
  get(module) {
    return super.get(module) ?? this.kept.get(module);
  }
  has(module) {
    return super.has(module) || this.kept.has(module);
  }
  set(module, value) {
    if (isOfOneFile.test(module)) return super.set(module, value);
    this.kept.set(module, value);
    return this;
  }
  delete(module) {
    return super.delete(module) || this.kept.delete(module);
  }
}

/**
 * Loads the product once in each worker and not once for each file of tests, which took longer than the tests. Where the
 * environment is not kept, nothing else is. Jest has no setting for it: an update that keeps its modules elsewhere is refused.
 */
module.exports = class KeepingRuntime extends Runtime {
  constructor(config, environment, ...more) {
    super(config, environment, ...more);
    this.isKept = environment.isKept === true;
    if (!this.isKept) return;
    if (!(this.registries?.moduleRegistry instanceof Map && this.registries.esModuleRegistry instanceof Map))
      throw new Error('This version of Jest keeps modules elsewhere: mend packages/config/jest-runtime.cjs.');
    this.registries.moduleRegistry = new Modules(loaded.commonJs);
    this.registries.esModuleRegistry = new Modules(loaded.es);
  }

  teardown() {
    // A module that stays may load another later, by the runtime it came with.
    if (this.isKept) this.restoreAllMocks();
    else super.teardown();
  }
};
Object.assign(module.exports, { __esModule: true, default: module.exports });
