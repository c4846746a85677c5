// Counts, for each language that anything has words in, what is still said in English: in the catalogue, in what the API
// and the rules say, and on the pages: `fr: 412 of 1,900 missing in the catalogue`. With `--list` each of them by place. A
// word for nothing is named too, and ends with code 1. `--in FOLDER` looks for the words of rules and pages there.
import { parseArgs } from 'node:util';
import { missingWords } from '@waymark/frameworks';
import { root } from './process.mjs';
import { begunIn, missingOfPages, missingOfRules } from './words-of-app.mjs';

const { values } = parseArgs({ options: { list: { type: 'boolean' }, in: { type: 'string', default: root } } });
const begun = await begunIn(values.in);
const ofCatalogue = missingWords(begun);

for (const { language, ...catalogue } of ofCatalogue) {
  const parts = {
    catalogue,
    rules: await missingOfRules(values.in, language),
    pages: await missingOfPages(values.in, language),
  };
  for (const [part, { total, missing, unknown }] of Object.entries(parts)) {
    const counted = `${missing.length.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    console.log(`${language}: ${counted} missing in the ${part}`);
    if (values.list) for (const place of missing) console.log(`  ${place}`);
    for (const place of unknown) console.error(`${language}: ${place} is a word for nothing.`);
    if (unknown.length > 0) process.exitCode = 1;
  }
}
