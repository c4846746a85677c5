import { TestEnvironment } from 'jest-environment-node';

const isInstance = Function.prototype[Symbol.hasInstance];

/**
 * Jest runs tests in a realm of their own, but what Node's modules and `Temporal` throw comes from the outer one. There
 * `error instanceof Error` would be false in a test and true in the product; here it is true in both.
 */
export default class NodeEnvironment extends TestEnvironment {
  constructor(...given) {
    super(...given);
    for (const outer of [Error, RangeError, TypeError, SyntaxError]) {
      const inner = this.global[outer.name];
      Object.defineProperty(inner, Symbol.hasInstance, {
        value(candidate) {
          // A subclass inherits this method and means only itself.
          return isInstance.call(this, candidate) || (this === inner && isInstance.call(outer, candidate));
        },
      });
    }
  }
}
