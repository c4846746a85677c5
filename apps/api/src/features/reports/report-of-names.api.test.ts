import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hostileNames } from '../../../test/hostile-names.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

// Drawing pages takes the processor; where many share it, longer than other requests.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Printed {
  text: string;
  page: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Every piece of text with where it is printed, and how many pages there are. */
async function printed(bytes: Uint8Array) {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pieces: Printed[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , left = 0, bottom = 0] = item.transform;
      pieces.push({ text: item.str, page, left, right: left + item.width, bottom, top: bottom + item.height * 0.7 });
    }
  }
  return { pieces, pages: file.numPages };
}

const overlap = (one: Printed, other: Printed) =>
  one.page === other.page &&
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 1;

async function hostileReport(count: number): Promise<Uint8Array> {
  const org = await app.organisationWith('manager');
  const names = Object.values(hostileNames);
  await app.db.user.update({
    where: { id: org.manager.id },
    data: { name: hostileNames['ASCII without a space'] ?? '' },
  });
  await app.db.organisation.update({ where: { id: org.id }, data: { name: names[0]?.slice(0, 100) ?? '' } });
  for (let nth = 0; nth < count; nth += 1) {
    const more = { name: names[nth % names.length], auditorFirm: names[(nth + 1) % names.length] };
    const programme = await startProgramme(app, org, org.manager, programmeBody[nth % 3 ? 'iso' : 'soc2'](more));
    await app.db.gapItem.updateMany({
      where: { programmeId: programme.id },
      data: { conformity: 'major', ownerId: org.manager.id, dueOn: new Date(inDays(-3)) },
    });
  }
  const response = await fetch(`${app.url}/api/v1${org.path}/reports/leadership.pdf`, {
    headers: { cookie: org.manager.cookie },
  });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('the report of programmes with hostile names as a PDF', () => {
  it.each([
    [1, 2],
    [12, 9],
  ])('prints %i within the edges of %i pages, and nothing over anything else', async (count, most) => {
    const { pieces, pages } = await printed(await hostileReport(count));

    const outside = pieces.filter(
      ({ left, right, bottom, top }) => left < 26 || right > 816 || bottom < 12 || top > 569,
    );
    const over = pieces.flatMap((one, at) =>
      pieces.slice(at + 1).flatMap((other) => (overlap(one, other) ? [[one, other]] : [])),
    );
    expect(outside).toEqual([]);
    expect(over).toEqual([]);
    expect(pages).toBeLessThanOrEqual(most);
  });
});
