// What the scripts tell the person in front of them: one line per step, one sentence when something is wrong.
// Node's own modules only: this runs before anything is installed.

/** Something the person can put right: shown as one sentence, without a stack, and the script ends with code 1. */
export class Trouble extends Error {}

/** Runs a script's main function and turns what goes wrong into one sentence and exit code 1. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Trouble ? `\n✗ ${error.message}` : error);
  }
}

/** Shows one step while it runs and how long it took; a terminal sees the seconds count up. */
export async function step(title, work) {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const redraw = () => process.stdout.write(`\r\u001b[2K  … ${title}  ${seconds()}`);
  const timer = process.stdout.isTTY ? setInterval(redraw, 200) : undefined;
  const end = (mark, note) => {
    clearInterval(timer);
    process.stdout.write(`${timer ? '\r\u001b[2K' : ''}  ${mark} ${title}${note ? ` (${note})` : ''}  ${seconds()}\n`);
  };
  try {
    const note = await work();
    end('✓', typeof note === 'string' ? note : '');
  } catch (error) {
    end('✗', '');
    throw error;
  }
}

/** The last lines of a long output, for a failure that nothing better explains. */
export const tail = (text, lines = 30) => text.trimEnd().split('\n').slice(-lines).join('\n');
