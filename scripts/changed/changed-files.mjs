import { Trouble } from '../console.mjs';
import { run } from '../process.mjs';

/**
 * What differs from `since`, with what is not committed. Without it: from where this branch left main, or on main itself
 * what is not committed, or else the last commit.
 */
export async function changedFiles(since) {
  const base = since ?? (await whereItBegan());
  const [differing, untracked] = [
    await git('diff', '--name-only', base, '--'),
    await git('ls-files', '--others', '--exclude-standard'),
  ];
  return [...new Set([...differing, ...untracked])];
}

async function whereItBegan() {
  const head = (await git('rev-parse', 'HEAD'))[0];
  for (const main of ['origin/main', 'main']) {
    const { code, output } = await run('git', ['merge-base', 'HEAD', main]);
    if (code === 0 && output.trim() !== head) return output.trim();
  }
  const isClean = (await git('status', '--porcelain')).length === 0;
  return isClean ? 'HEAD~1' : 'HEAD';
}

async function git(...args) {
  const { code, output, errors } = await run('git', args);
  if (code !== 0) throw new Trouble(`What changed cannot be told: git says "${errors.trim()}".`);
  return output.split('\n').filter(Boolean);
}
