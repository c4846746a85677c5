// Counts, for each language that the catalogue has words in, what is still said in English there: `fr: 412 of 1,900
// missing`. With `--list` each of them by folder and place. A word for nothing is named too, and ends with code 1.
import { missingWords } from '@waymark/frameworks';

const counted = missingWords();
for (const { language, total, missing, unknown } of counted) {
  console.log(`${language}: ${missing.length.toLocaleString('en')} of ${total.toLocaleString('en')} missing`);
  if (process.argv.includes('--list')) for (const place of missing) console.log(`  ${place}`);
  for (const place of unknown) console.error(`${language}: ${place} is a word for nothing.`);
}
process.exitCode = counted.some(({ unknown }) => unknown.length > 0) ? 1 : 0;
