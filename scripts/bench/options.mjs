// What the benchmark may be told, with the sizes of docs/scaling.md as defaults.
import { parseArgs } from 'node:util';
import { Trouble } from '../console.mjs';

const sizes = {
  organisations: [10_000, 'organisations in the database'],
  programmes: [8, 'programmes of the large one'],
  'gap-items': [2000, 'its gap items, spread over its programmes'],
  'table-items': [2000, 'gap items of the table that is looked at in the browser'],
  evidence: [100_000, 'its evidence records; its twin has 1000 at most'],
  activity: [1_000_000, 'its activity entries'],
  connections: [10, 'requests at once'],
  seconds: [5, 'of load in each of two rounds'],
  'upload-mb': [512, 'MiB of the file that is sent and fetched'],
  edits: [20, 'edits of a cell, whose middle is printed'],
  'lighthouse-runs': [1, 'looks of Lighthouse at each page, whose middle is printed'],
};

/** What `--help` says, with the names of the cases that there are. */
export function help({ server, browser }) {
  const lines = Object.entries(sizes).map(([name, [usual, meaning]]) => `  --${name}=${usual}`.padEnd(26) + meaning);
  return `
npm run bench -- [options]: the built product against a bare Fastify with hand-written SQL, in the same run

${lines.join('\n')}
  --browser               what people see as well: ${browser.join(', ')}
  --only=${server[1]},${server[2]}
                          only these cases, out of ${[...server, ...browser].join(', ')}
  --pages=overview,start  only these pages for Lighthouse
  --help                  this
`;
}

/** Whole numbers by name, `only`, the names of the cases to run (all when empty), and what is asked for besides. */
export function readOptions(args) {
  const values = parse(args);
  const numbers = Object.entries(sizes).map(([name, [usual]]) => [name, wholeNumber(name, values[name], usual)]);
  const { only, pages, browser = false, help: wantsHelp = false } = values;
  return {
    ...Object.fromEntries(numbers),
    only: only?.split(',') ?? [],
    pages: pages?.split(',') ?? [],
    browser,
    help: wantsHelp,
  };
}

function parse(args) {
  const texts = Object.fromEntries([...Object.keys(sizes), 'only', 'pages'].map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ args, options: { ...texts, browser: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Trouble(`${error.message.split('.')[0]}: see npm run bench -- --help.`);
  }
}

function wholeNumber(name, text, usual) {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Trouble(`--${name} takes a whole number above zero.`);
  return value;
}
