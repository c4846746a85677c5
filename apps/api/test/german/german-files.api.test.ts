import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@waymark/domain';
import ExcelJS from 'exceljs';
import { mentionWords } from '../../src/features/comments/mention-words.ts';
import { evidenceNoticeWords } from '../../src/features/evidence/evidence-notice-words.ts';
import { gapItemNoticeWords } from '../../src/features/gap-items/gap-item-notice-words.ts';
import { invitationLetter } from '../../src/features/members/invitation-letter.ts';
import { documentWords } from '../../src/features/programmes/documents/document-words.ts';
import { noticeLetter } from '../../src/features/reminders/notice-letter.ts';
import { reminderLetter } from '../../src/features/reminders/reminder-letter.ts';
import { failuresLetter } from '../../src/features/sign-in/failures-letter.ts';
import { passwordResetLetter } from '../../src/features/sign-in/password-reset-letter.ts';
import { stageGateNoticeWords } from '../../src/features/stage-gates/stage-gate-notice-words.ts';
import { taskNoticeWords } from '../../src/features/tasks/task-notice-words.ts';
import { visitDemoIn } from '../demo-visit.ts';
import { rawIdsIn } from '../raw-ids.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { givenLarge } from './german-organisations.ts';
import {
  englishOf,
  type GermanReader,
  readBytes,
  readJson,
  sentencesIn,
  speaksGerman,
  unfitOf,
  wordsOfPdf,
} from './german-reader.ts';

// Drawing pages takes the processor; where many share it, longer than other requests.
let app: TestApp;
let demo: GermanReader;
let large: GermanReader;
beforeAll(async () => {
  app = await startTestApp();
  const { path, visitor } = await visitDemoIn(app, 'de');
  demo = { app, path, person: visitor };
  large = await givenLarge(app);
});
afterAll(() => app.stop());

const readers = (): [string, GermanReader][] => [
  ['demo', demo],
  ['large', large],
];

const firstOf = async (reader: GermanReader, list: string): Promise<string> => {
  const { body } = await readJson(reader, `${reader.path}/${list}`);
  return (body as { id: string }[])[0]?.id ?? '';
};

/** The cells of a CSV file that are for people; the rest is as the API names it. */
const cellsOf = (csv: string) => csv.split(/[;,\r\n]+/).filter((cell) => !/@|^"?\{|":/.test(cell));

async function cellsOfWorkbook(bytes: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) {
    texts.push(sheet.name);
    sheet.eachRow((row) => row.eachCell(({ text }) => void (text.includes('@') || texts.push(text))));
  }
  return texts;
}

describe('a reader of German keeps nothing English', () => {
  it('of reports, as they stand and frozen', async () => {
    for (const [name, reader] of readers()) {
      await app.as(reader.person).post(`${reader.path}/reports`, { title: 'Oktober' });
      const paths = ['leadership', await firstOf(reader, 'reports')].map((id) => `${reader.path}/reports/${id}.pdf`);
      for (const path of paths)
        expect([name, unfitOf(await wordsOfPdf(await readBytes(reader, path)))]).toEqual([name, []]);
    }
  });

  it('of a shared report, on its page and on paper, for whoever opens the link', async () => {
    const { path, person } = large;
    const { body } = await app.as(person).post(`${path}/share-links`, { days: 7 });
    const address = `/api/v1/shared-reports/${new URL(body.url).pathname.split('/').at(-1)}`;
    const stranger = { app, path, person: { ...person, cookie: '' } };

    const page = await readJson(stranger, address);
    const paper = await wordsOfPdf(await readBytes(stranger, `${address}/report.pdf`));

    expect(page.isOk).toBe(true);
    expect(unfitOf([...sentencesIn(page.body), ...paper])).toEqual([]);
  });

  it('of the gap analysis, as a table and as a workbook', async () => {
    for (const [name, reader] of readers()) {
      const path = `${reader.path}/programmes/${await firstOf(reader, 'programmes')}/gap-items/export`;
      const csv = (await readBytes(reader, `${path}.csv`)).toString();
      const workbook = await cellsOfWorkbook(await readBytes(reader, `${path}.xlsx`));

      expect([name, unfitOf(cellsOf(csv)), unfitOf(workbook)]).toEqual([name, [], []]);
    }
  });

  it('of the log: its headings and what it is about, while actions keep the names that programs know', async () => {
    const csv = (await readBytes(demo, `${demo.path}/activity/export.csv`)).toString();
    const [headings = '', ...lines] = csv.replace(/^\ufeff/, '').split('\r\n');

    expect(headings.split(/[;,]/)).toEqual([
      ...['Nummer', 'Zeitpunkt (UTC)', 'Person', 'Aktionscode', 'Art', 'Gegenstand', 'Programm', 'Vorher', 'Nachher'],
    ]);
    expect(englishOf(lines.map((line) => line.replace(/"\{.*/, '')))).toEqual([]);
  });

  it('of a calendar feed, also of one whose bars are whole and that reminds', async () => {
    for (const wholeBars of [true, false]) {
      const asked = { name: 'Kalender', wholeBars, alarmDays: 7 };
      const { body } = await app.as(demo.person).post(`${demo.path}/calendar/feeds`, asked, speaksGerman);
      const feed = (await readBytes(demo, new URL(body.url).pathname)).toString().replaceAll('\r\n ', '');

      const said = feed.split('\r\n').filter((line) => /^(?:SUMMARY|DESCRIPTION|NAME|X-WR-CALNAME)/.test(line));
      expect(said.length).toBeGreaterThan(50);
      expect(unfitOf(said.map((line) => line.slice(line.indexOf(':') + 1)))).toEqual([]);
    }
  });
});

const link = 'https://waymark.example/x';
const to = 'leserin@example.test';
const day = Temporal.PlainDate.from('2026-11-29');
const notice = (language: Language, title: string, paragraphs: readonly string[], open: string) =>
  noticeLetter({
    ...{ to, language, organisationName: 'Nordwind', home: link, path: '' },
    ...{ title, paragraphs, open, by: 'Ines', on: day },
  });

/** Every kind of mail that Waymark sends. */
const letters = {
  invitation: (language: Language) =>
    invitationLetter(language, {
      to,
      inviter: 'Ines',
      organisation: 'Nordwind',
      link,
      until: Temporal.PlainDate.from('2026-12-14'),
    }),
  'new password': (language: Language) => passwordResetLetter(language, to, link),
  'wrong passwords': (language: Language) => failuresLetter(language, to, { failures: 10, link }),
  mention: (language: Language) => {
    const { title, paragraph, open } = mentionWords(language);
    const about = { author: 'Ines', organisation: 'Nordwind', within: 'ISO/IEC 27001:2022', label: 'A.5.15' };
    return notice(language, title('Ines', 'A.5.15'), [paragraph(about)], open);
  },
  evidence: (language: Language) => {
    const words = evidenceNoticeWords(language);
    const of = { by: 'Ines', title: 'Richtlinie', place: 'ISO/IEC 27001:2022, A.5.15' };
    const paragraphs = [words.rejectedBy(of), words.acceptedBy(of), words.toReviewBy(of)];
    const titles = [
      words.rejected(of),
      words.accepted(of),
      words.sentAgain('Richtlinie'),
      words.toReview('Richtlinie'),
    ];
    const sent = words.sentAgainBy(of, 2, language === 'de' ? 'umfasst Mai' : 'covers May');
    return notice(language, titles.join(' '), [...paragraphs, sent, words.answer, words.review], words.open);
  },
  task: (language: Language) => {
    const words = taskNoticeWords(language);
    const of = { by: 'Ines', title: 'Richtlinie', dueOn: day, place: 'ISO/IEC 27001:2022, A.5.15', note: '' };
    const titles = [words.given(of), words.done(of), words.reopened(of)];
    const done = [words.doneBy(of), words.doneBy({ ...of, note: 'Nichts zu zeigen.' })];
    return notice(language, titles.join(' '), [words.givenBy(of), ...done, words.reopenedBy(of)], words.open);
  },
  'gap items': (language: Language) => {
    const { line, more, open, ...tellings } = gapItemNoticeWords(language);
    const where = { by: 'Ines', programme: 'ISO/IEC 27001:2022' };
    const one = { ...where, label: 'A.5.15', dueOn: day };
    const said = Object.values(tellings).flatMap((words) =>
      typeof words === 'function'
        ? []
        : [
            ...[words.one, words.oneBy].flatMap((say) =>
              [true, false].map((isExclusion) => say({ ...one, isExclusion })),
            ),
            ...[words.many, words.manyBy].map((say) => say({ ...where, count: 3 })),
          ],
    );
    const rest = [line({ ...one, isExclusion: false }), more(2), open.many];
    return notice(language, said.join(' '), [...said, ...rest], open.one);
  },
  decisions: (language: Language) => {
    const stage = stageGateNoticeWords(language);
    const document = documentWords(language);
    const of = { by: 'Ines', title: 'Richtlinie', label: '1.0', programme: 'ISO/IEC 27001:2022' };
    const asked = { stage: 'Audit', programme: 'ISO/IEC 27001:2022', met: 1, all: 5, neededBy: day };
    const facts = [stage.facts(asked), stage.facts({ ...asked, met: 5 })];
    const said = [stage.asked(asked), ...facts, document.toApproveBy(of), document.open];
    return notice(language, `${stage.toSign(asked)} ${document.toApprove('Richtlinie')}`, said, stage.open);
  },
  reminders: (language: Language) =>
    reminderLetter({
      recipient: { name: 'Ines', email: to, language },
      organisationName: 'Nordwind',
      reminders: ['2026-11-20', '2026-11-29', '2026-11-30', '2026-12-24'].map((dueOn) => ({
        ...{ title: 'Prüfung', context: 'ISO/IEC 27001:2022 · A.5.15', level: 'owner' as const, dueOn, link },
      })),
      today: day,
      organisation: link,
    }),
};

describe('a mail', () => {
  it.each(Object.entries(letters))('is in the language of whoever it is written to: %s', (_, write) => {
    const textsOf = ({ subject, text, html }: ReturnType<typeof write>) =>
      [subject, ...text.split('\n'), ...html.replace(/<(style|title)[\s\S]*?<\/\1>/g, '').split(/<[^>]+>/)].map(
        (part) => part.replaceAll(link, '').replaceAll(to, ''),
      );

    expect(unfitOf(textsOf(write('de')))).toEqual([]);
    expect(englishOf(textsOf(write('en')))).not.toEqual([]);
    expect(textsOf(write('en')).flatMap(rawIdsIn)).toEqual([]);
  });

  it('of a reminder says what it is about in that language too', async () => {
    const { body } = await app.as(demo.person).get(`${demo.path}/mails`);

    expect(body.length).toBeGreaterThan(0);
    const said = (body as { subject: string; body: string }[]).flatMap((mail) => [
      mail.subject,
      ...mail.body.split('\n'),
    ]);
    expect(unfitOf(said.map((line) => line.replace(/https?:\S+/g, '')))).toEqual([]);
  });

  it('is German from the first day on for whoever came with a German browser', async () => {
    const person = await app.given.person('Leserin');
    const { body } = await app.as(person).post('/orgs', { name: 'Nordwind' }, speaksGerman);
    const owner = await app.db.member.findFirstOrThrow({ where: { organisationId: body.id } });
    const guest = await app.given.person('Gast');
    const sent = { email: guest.email, role: 'contributor' };
    const invited = await app.as(person).post(`/orgs/${body.id}/invitations`, sent);
    const token = new URL(invited.body.link).pathname.split('/').at(-1);
    await app.as(guest).post(`/api/v1/invitations/${token}/accept`, undefined, speaksGerman);
    const joined = await app.db.member.findMany({ where: { organisationId: body.id } });

    expect(owner.language).toBe('de');
    expect(joined.map(({ language }) => language)).toEqual(['de', 'de']);
  });
});
