import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportMeaning, ImportPreview } from '@waymark/contracts';
import { programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
let content: string;
beforeAll(async () => {
  app = await startTestApp();
  content = await readFile(new URL('../../../../test/tables/soa-other-headings.csv', import.meta.url), 'utf8');
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const send = (table: string, query: string) =>
    app.as(org.manager).post(`${programme.path}/gap-items/import${query}`, Buffer.from(table));
  const read = async (table: string, reading: ImportMeaning[] = []): Promise<ImportPreview> =>
    (await send(table, `?reading=${encodeURIComponent(JSON.stringify(reading))}`)).body;
  const apply = async (reading: ImportMeaning[]) => {
    const { questions, fingerprint } = await read(content, reading);
    const agreed = questions.map(({ kind, asked, means }) => ({ kind, asked, means }));
    return send(content, `?apply=true&seen=${fingerprint}&reading=${encodeURIComponent(JSON.stringify(agreed))}`);
  };
  return { org, read, apply };
}

const meant = ({ questions }: ImportPreview) =>
  Object.fromEntries(questions.map(({ asked, means, isRemembered }) => [asked, [means, isRemembered]]));

describe('the answers to an import', () => {
  it('are remembered for the next import, of whatever programme, till they are answered otherwise', async () => {
    const { org, read, apply } = await scene();
    const answered: ImportMeaning[] = [
      { kind: 'word', asked: 'Implemented', means: 'improvement' },
      { kind: 'person', asked: 'M. Lindqvist', means: org.contributor.id },
      { kind: 'column', asked: 'Applicable', means: null },
    ];

    const before = await read(content);
    const applied = await apply(answered);
    const next = await read(content.replaceAll('Implemented', 'IMPLEMENTED '));
    await apply([{ kind: 'word', asked: 'implemented', means: 'minor' }]);
    const afterwards = await read(content);

    expect([before.questions.some(({ isRemembered }) => isRemembered), applied.status]).toEqual([false, 200]);
    expect(meant(next)).toEqual({
      'Control ID': ['requirement', true],
      Status: ['conformity', true],
      Owner: ['ownerId', true],
      Applicable: [null, true],
      IMPLEMENTED: ['improvement', true],
      'M. Lindqvist': [org.contributor.id, true],
    });
    expect(meant(afterwards)).toMatchObject({ Implemented: ['minor', true], Applicable: [null, true] });
  });

  it('are remembered for one organisation only, and no longer for who has left it', async () => {
    const { org, read, apply } = await scene();
    const elsewhere = await scene();
    await apply([{ kind: 'person', asked: 'M. Lindqvist', means: org.contributor.id }]);
    const removal = await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);

    const there = await elsewhere.read(content);
    const here = await read(content);

    expect(removal.status).toBe(204);
    expect(there.questions.some(({ isRemembered }) => isRemembered)).toBe(false);
    expect(here.questions.find(({ kind }) => kind === 'person')).toMatchObject({ means: null, isRemembered: false });
  });
});
