import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Gate } from '@waymark/contracts';
import { dayInWords } from '@waymark/domain';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

// Drawing pages takes the processor; where many share it, longer than other requests.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function withProgramme() {
  const org = await app.organisationWith('manager', 'executive');
  const days = { startOn: '2026-01-05', targetOn: Temporal.Now.plainDateISO('UTC').add({ years: 1 }).toString() };
  await app
    .as(org.manager)
    .post(`${org.path}/programmes`, { scheme: 'iso-27001-2022', scopeStatement: 'Everything', ...days });
  return org;
}

async function file(path: string, cookie?: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/api/v1${path}`, { headers: { ...headers, ...(cookie && { cookie }) } });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The text of every page, and its width and height in points. */
async function pagesOf(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push({
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      size: page.view.slice(2).map(Math.round),
    });
  }
  return pages;
}

const plain = (text: string) => text.replace(/\s+/g, '');

describe('the report as a PDF', () => {
  // First here: what the first document brings in stays for all that follow.
  it('says every day of a German report to its last sign, after an English one was drawn', async () => {
    // Without a programme nothing ends in a full stop but the sentence, which is bold.
    const bare = await app.organisationWith('executive');
    await file(`${bare.path}/reports/leadership.pdf`, bare.executive.cookie);
    const org = await withProgramme();
    const path = `${org.path}/reports/leadership`;
    const language = { 'accept-language': 'de' };
    const { body } = await app.as(org.executive).send('GET', path, undefined, language);

    const { bytes } = await file(`${path}.pdf`, org.executive.cookie, language);

    const text = plain((await pagesOf(bytes)).map((page) => page.text).join(' '));
    for (const { plannedToOn } of body.programmes[0].stages) {
      expect(text).toContain(plain(dayInWords(Temporal.PlainDate.from(plannedToOn), 'de')));
    }
  });

  it('says of a programme with nothing in scope that it is not measurable', async () => {
    const org = await withProgramme();
    await app.db.gapItem.updateMany({
      where: { organisationId: org.id },
      data: { conformity: 'not_applicable', justification: 'x', acceptedAt: new Date(), acceptedById: org.manager.id },
    });

    const { bytes } = await file(`${org.path}/reports/leadership.pdf`, org.executive.cookie);

    const text = (await pagesOf(bytes)).map((page) => page.text).join(' ');
    expect(text).toContain('Not measurable');
    expect(text).toContain('Readiness: not measurable');
    expect(text).not.toMatch(/\d+\s%/);
  });

  it('says it in own words where there are some, whose they are, and what the rule says', async () => {
    const org = await withProgramme();
    const words = { text: 'Spring it is.', insteadOf: 'It was late before.' };
    await app.as(org.manager).patch(`${org.path}/report-wordings/en`, words, 0);
    const { clauses, wording } = (await app.as(org.executive).get(`${org.path}/reports/leadership`)).body.message;

    const { bytes } = await file(`${org.path}/reports/leadership.pdf`, org.executive.cookie);

    const text = plain((await pagesOf(bytes)).map((page) => page.text).join(' '));
    expect(text).toContain(plain(words.text));
    expect(text).toMatch(new RegExp(`Editedby${plain(wording.byName)}on.{8,12};thefactshavechangedsince\\.`));
    expect(text).toContain(plain(`By rule: ${clauses[0].text}`));
  });

  it('is A4 on its side, tells the same as the report, and carries its facts on each page', async () => {
    const org = await withProgramme();
    await app.db.organisation.update({ where: { id: org.id }, data: { name: 'Nordwind Größe & Co' } });
    const { body: report } = await app.as(org.executive).get(`${org.path}/reports/leadership`);

    const { status, headers, bytes } = await file(`${org.path}/reports/leadership.pdf`, org.executive.cookie);

    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const pages = await pagesOf(bytes);
    pages.forEach(({ text, size }, index) => {
      expect(size).toEqual([842, 595]);
      expect(plain(text)).toContain(plain(`Nordwind Größe & Co · as of`));
      expect(plain(text)).toContain(plain(`score definition v${report.definitionVersion}`));
      expect(plain(text)).toContain(plain(`Page ${index + 1} of ${pages.length}`));
      expect(text).not.toContain('Demo');
    });
    const all = plain(pages.map(({ text }) => text).join(''));
    for (const { title } of report.programmes[0].gates) expect(all).toContain(plain(title));
    for (const { text } of report.message.clauses) expect(all).toContain(plain(text));
  });

  it.each([
    ['', [842, 595]],
    ['?paper=a4', [842, 595]],
    ['?paper=letter', [792, 612]],
  ])('has both of two programmes, with all their gates, on one page%s', async (query, size) => {
    const org = await withProgramme();
    await startProgramme(app, org, org.manager, programmeBody.soc2());
    const { body: report } = await app.as(org.executive).get(`${org.path}/reports/leadership`);

    const { bytes } = await file(`${org.path}/reports/leadership.pdf${query}`, org.executive.cookie);

    const pages = await pagesOf(bytes);
    expect(pages.map((page) => page.size)).toEqual([size]);
    for (const { name, gates, targetOn } of report.programmes) {
      const said = [
        name,
        dayInWords(Temporal.PlainDate.from(targetOn), 'en'),
        ...gates.map(({ title }: Gate) => title),
      ];
      for (const text of said) expect(plain(pages[0]?.text ?? '')).toContain(plain(text));
    }
  });

  it('says what leadership is asked to decide, of whom and by when, with what each option does', async () => {
    const org = await withProgramme();
    const [programme] = (await app.as(org.executive).get(`${org.path}/programmes`)).body;
    const neededByOn = inDays(14);
    await app.as(org.manager).post(`${org.path}/report-decisions`, {
      ...{ programmeId: programme.id, question: 'Shall Stage 2 wait?', neededByOn, deciderId: org.executive.id },
      options: [
        { kind: 'later_day', stageKey: 'stage-2-audit', on: inDays(500) },
        { kind: 'smaller_scope', text: 'Without Lisbon' },
      ],
    });
    const { body: report } = await app.as(org.executive).get(`${org.path}/reports/leadership`);
    const { after } = report.decisions[0].options[0].effect;

    const { bytes } = await file(`${org.path}/reports/leadership.pdf`, org.executive.cookie);

    const text = plain((await pagesOf(bytes)).map((page) => page.text).join(' '));
    const day = (on: string) => dayInWords(Temporal.PlainDate.from(on), 'en');
    for (const said of [
      `Shall Stage 2 wait?${org.executive.name} by ${day(neededByOn)}`,
      `the result then comes on ${day(after.p50On ?? after.planOn)}`,
      'Smaller scope: Without Lisbon',
    ]) {
      expect(text).toContain(plain(said));
    }
  });

  it('is not printed on a paper that nobody has', async () => {
    const org = await withProgramme();
    const { status } = await file(`${org.path}/reports/leadership.pdf?paper=a3`, org.executive.cookie);
    expect(status).toBe(400);
  });

  it('is marked on each page where the organisation is a demo', async () => {
    const org = await withProgramme();
    await startProgramme(app, org, org.manager, programmeBody.soc2());
    await startProgramme(app, org, org.manager, programmeBody.soc2());
    await app.db.organisation.update({ where: { id: org.id }, data: { isDemo: true } });

    const { bytes } = await file(`${org.path}/reports/leadership.pdf`, org.executive.cookie);

    const [first, ...others] = await pagesOf(bytes);
    // Beside the name, and at the foot.
    expect(first?.text.match(/Demo/g)).toHaveLength(2);
    expect(others.length).toBeGreaterThan(0);
    for (const { text } of others) expect(text).toContain('Demo');
  });

  it('prints other scripts as they are, and shows where no font has a sign', async () => {
    const org = await app.organisationWith('executive');
    await app.db.organisation.update({
      where: { id: org.id },
      data: { name: 'Αθήνα Москва Żółw 東京 資訊 서울 ✓ 🎉' },
    });

    const { bytes } = await file(`${org.path}/reports/leadership.pdf`, org.executive.cookie);

    const [page] = await pagesOf(bytes);
    expect(plain(page?.text ?? '')).toContain('ΑθήναМоскваŻółw東京資訊서울✓[?]');
    expect(plain(page?.text ?? '')).toContain(plain('[?] stands for letters'));
  });

  it('of a frozen report and of a share link is the frozen one', async () => {
    const org = await withProgramme();
    const { body: link } = await app.as(org.manager).post(`${org.path}/share-links`, { days: 1 });
    await app.db.organisation.update({ where: { id: org.id }, data: { name: 'Renamed afterwards' } });

    const shared = await file(`/shared-reports/${link.url.split('/').at(-1)}/report.pdf`);
    const frozen = await file(`${org.path}/reports/${link.reportId}.pdf`, org.manager.cookie);

    for (const { status, bytes } of [shared, frozen]) {
      expect(status).toBe(200);
      const [page] = await pagesOf(bytes);
      expect(page?.text).toContain('Example organisation');
      expect(page?.text).not.toContain('Renamed');
    }
  });
});
