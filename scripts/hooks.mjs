// `npm run hooks`: lets git run the scripts in .githooks. Run once by hand, because a clone should not change git's
// settings unasked.
import { main, Trouble } from './console.mjs';
import { run } from './process.mjs';

await main(async () => {
  const { code } = await run('git', ['config', 'core.hooksPath', '.githooks']);
  if (code !== 0) throw new Trouble('This is not a git clone, so there are no hooks to set.');
  console.log('Staged files are now formatted before each commit.');
});
