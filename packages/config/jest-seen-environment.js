import NodeEnvironment from './jest-node-environment.js';

/** Where files of tests leave what can tell what is seen at a moment; read by its name in both realms. */
const lookersOn = Symbol.for('waymark.lookersOn');

/**
 * A test that fails in a browser says what could be seen there. It is looked at before anything is tidied up, for every
 * test and every preparation, so that none has to ask for it.
 */
export default class SeenEnvironment extends NodeEnvironment {
  async handleTestEvent({ name, error, test, describeBlock }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    const moment = namesOf(test ?? describeBlock).join(' ');
    const told = await Promise.all([...(this.global[lookersOn] ?? [])].map((look) => look(moment)));
    if (typeof error?.stack === 'string') error.stack = withTold(error.stack, told);
    // Time that is over is a sentence alone, which stands last among what went wrong.
    else test?.errors.splice(-1, 1, [[error, ...told].join('\n\n'), test.asyncError]);
  }
}

/** Between the sentence and the lines of the code, which Jest parts from each other. */
function withTold(stack, told) {
  const frames = stack.search(/\n\s+at /);
  const [sentence, code] = frames < 0 ? [stack, ''] : [stack.slice(0, frames), stack.slice(frames)];
  return [sentence, ...told].join('\n\n') + code;
}

const namesOf = (part) => (part?.parent ? [...namesOf(part.parent), part.name] : []);
