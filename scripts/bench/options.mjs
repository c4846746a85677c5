// What the benchmark may be told, with the sizes of docs/architecture.md as defaults.
import { parseArgs } from 'node:util';
import { Trouble } from '../console.mjs';

const defaults = {
  organisations: 10_000,
  programmes: 8,
  'gap-items': 2000,
  evidence: 100_000,
  activity: 1_000_000,
  connections: 10,
  seconds: 5,
  'upload-mb': 512,
};

/** Whole numbers by name, and `only`, the names of the cases to run (all when empty). */
export function readOptions(args) {
  const options = Object.fromEntries([...Object.keys(defaults), 'only'].map((name) => [name, { type: 'string' }]));
  const { values } = parseArgs({ args, options });
  const sizes = Object.entries(defaults).map(([name, usual]) => [name, wholeNumber(name, values[name], usual)]);
  return { ...Object.fromEntries(sizes), only: values.only?.split(',') ?? [] };
}

function wholeNumber(name, text, usual) {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Trouble(`--${name} takes a whole number above zero.`);
  return value;
}
