import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const example = join(import.meta.dirname, '..', '..', '..', 'apps', 'api', 'test', 'schemes', 'lighthouse-1');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-schemes-'));
  await cp(example, join(folder, 'lighthouse-1'), { recursive: true });
  process.env.SCHEMES_FOLDER = folder;
  jest.resetModules();
});
afterEach(async () => {
  delete process.env.SCHEMES_FOLDER;
  await rm(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: data is spoilt here in ways its types do not allow
type Data = any;

async function spoilt(part: string, spoil: (data: Data) => void): Promise<void> {
  const path = join(folder, 'lighthouse-1', `${part}.json`);
  const data = JSON.parse(await readFile(path, 'utf8'));
  spoil(data);
  await writeFile(path, JSON.stringify(data));
}

const problems = async () => {
  const { catalogueProblems } = await import('./check-catalogue.ts');
  return catalogueProblems();
};

describe('the check of the catalogue', () => {
  it('has nothing to say of what is shipped, and of a scheme that is whole', async () => {
    expect(await problems()).toEqual([]);
  });

  it.each([
    [
      'a stage that is not there',
      'lifecycle',
      (data: Data) => (data.milestones[0].anchor = 'stage:moon'),
      /stage moon/,
    ],
    ['a milestone twice', 'lifecycle', (data: Data) => data.milestones.push(data.milestones[0]), /watch-window twice/],
    ['no result', 'lifecycle', (data: Data) => (data.stages[2].role = 'examination'), /0 stages with a result/],
    ['a category of nobody', 'framework', (data: Data) => (data.requirements[0].category = 'moon'), /category moon/],
    ['words for nothing', 'words/de', (data: Data) => (data.scheme.moon = 'Mond'), /scheme\/moon has words in de/],
  ])('names %s', async (_, part, spoil, said) => {
    await spoilt(part, spoil);

    expect((await problems()).join('\n')).toMatch(said);
  });

  it.each([
    ['a trait nobody knows', 'scheme', (data: Data) => (data.colour = 'red'), 'colour'],
    ['a role that is none', 'lifecycle', (data: Data) => (data.stages[0].role = 'rest'), 'stages › 0 › role'],
    [
      'a day counted from nothing',
      'lifecycle',
      (data: Data) => (data.milestones[0].anchor = 'noon'),
      '"noon" is no day',
    ],
    ['a rule without a source', 'lifecycle', (data: Data) => (data.milestones[0].sources = []), 'where it comes from'],
    ['a source without words', 'lifecycle', (data: Data) => (data.milestones[0].sources = ['moon']), 'sources › moon'],
    ['a requirement without a title', 'words/en', (data: Data) => delete data.framework.requirements['K.1'], 'K.1'],
  ])('stops at %s, with the place', async (_, part, spoil, said) => {
    await spoilt(part, spoil);

    await expect(problems()).rejects.toThrow(said);
  });

  it('counts what a third language lacks, and says it in English until then', async () => {
    await writeFile(
      join(folder, 'lighthouse-1', 'words', 'fr.json'),
      JSON.stringify({ scheme: { name: 'Phare 1', summary: 'Une lumière.' } }),
    );

    const { missingWords } = await import('./missing-words.ts');
    const [german, french] = ['de', 'fr'].map((tongue) => missingWords().find(({ language }) => language === tongue));

    expect(french).toMatchObject({ total: german?.total, unknown: [] });
    expect(french?.missing).toHaveLength((french?.total ?? 0) - 2);
    expect(french?.missing).toContain('lighthouse-1 scheme/result');
  });
});
