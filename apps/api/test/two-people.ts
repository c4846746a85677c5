import { inDays, programmeBody, startProgramme } from './programmes.ts';
import type { Answer } from './requests.ts';
import type { TestApp } from './test-app.ts';

/** Two programmes, and two people who change the same. */
export async function twoPeople(app: TestApp) {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ auditorFirm: 'Nordcert' }));
  const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2());
  const day = (days: number) => new Date(`${inDays(days)}T00:00:00Z`);
  const period = { periodFromOn: day(-400), periodToOn: day(-36) };
  await app.db.programme.updateMany({ where: { id: soc2.id }, data: period });
  return { org, programme, soc2, first: app.as(org.manager), second: app.as(org.owner) };
}
export type TwoPeople = Awaited<ReturnType<typeof twoPeople>>;

export const answered = async (answer: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
};
/** Makes something as the first of them; its path. */
export const madeBy = async ({ org, first }: TwoPeople, path: string, body: object): Promise<string> =>
  `${path}/${(await answered(first.post(`${org.path}${path}`, body))).id}`;

export const someEvidence = (on: TwoPeople) =>
  madeBy(on, '/evidence', {
    title: 'Review',
    capturedOn: inDays(-1),
    source: { kind: 'link', url: 'https://example.test/' },
    gapItemIds: [on.programme.items['A.5.15']],
  });
