import { StageTurns } from '../../src/features/stage-gates/stage-turns.ts';
import { toldOf } from '../notices.ts';
import { inDays } from '../programmes.ts';
import type { Kind } from './kind.ts';
import { hostile, type Scene } from './scene.ts';

const claim = async ({ org, change }: Scene) => {
  await change(org.manager, { ownerId: org.contributor.id });
  await change(org.contributor, { conformity: 'conform' });
};
const claimBoth = async ({ org, bulk }: Scene) => {
  await bulk(org.manager, { ownerId: org.contributor.id });
  await bulk(org.manager, { conformity: 'conform' });
};
const done = { status: 'done', note: `Shown in the meeting ${hostile}` };
const rejection = { verdict: 'rejected', reason: 'wrong_period', note: `The second quarter is needed ${hostile}` };

/** Asks the executive, with words of every kind. */
const ask = async ({ app, org, programme }: Scene) =>
  (
    await app.as(org.manager).post(`${org.path}/report-decisions`, {
      ...{ programmeId: programme.id, question: `Move it ${hostile}`, why: hostile },
      ...{ neededByOn: inDays(14), deciderId: org.executive.id },
      options: [
        { kind: 'later_day', stageKey: 'stage-2-audit', on: inDays(380), text: `A remark ${hostile}` },
        { kind: 'smaller_scope', text: `Less ${hostile}` },
        { kind: 'accept_until', on: inDays(90), text: `As it is ${hostile}` },
      ],
    })
  ).body;

const ofDecision = {
  lacks: { requirement: 'a decision is about a plan' },
  leads: /\/reports\/leadership\?decision=/,
} as const;

/** Everything that happens of which people are told by mail, by the contribution that tells it. */
export const noticeMails: Readonly<Record<string, readonly Kind[]>> = {
  tasks: [
    { happens: ({ task }) => task(), subject: /New task|Neue Aufgabe/ },
    { happens: async ({ task, turn }) => turn((await task()).id, done), subject: /^(Done|Erledigt)/ },
    {
      happens: async ({ app, org, task, turn }) => {
        const { id } = await task();
        await turn(id, done);
        await toldOf(app, org)();
        await turn(id, { status: 'open' }, org.manager);
      },
      subject: /Open again|Wieder offen/,
    },
  ],
  'task-sent': [
    {
      happens: async ({ task, evidence }) => {
        await task();
        await evidence();
      },
      subject: /Sent for your task|Für Ihre Aufgabe/,
    },
  ],
  'evidence-verdict': [
    { happens: ({ review }) => review(rejection), subject: /^(Rejected|Abgelehnt)/ },
    { happens: ({ review }) => review({ verdict: 'accepted' }), subject: /^(Accepted|Akzeptiert)/ },
  ],
  'evidence-version': [
    {
      happens: async ({ app, org, review, upload }) => {
        const id = await review(rejection);
        await app.as(org.contributor).post(`${org.path}/evidence/${id}/versions`, { uploadId: await upload() });
      },
      subject: /New version|Neue Version/,
    },
  ],
  'decision-asked': [{ ...ofDecision, happens: ask, subject: /asks for your decision|bittet um Ihre Entscheidung/ }],
  'decision-made': [
    {
      ...ofDecision,
      happens: async (scene) => {
        const { app, org } = scene;
        const { id, options } = await ask(scene);
        await toldOf(app, org)();
        const verdict = { optionId: options[0].id, reason: `So ${hostile}` };
        await app.as(org.executive).change('POST', `${org.path}/report-decisions/${id}/verdict`, verdict);
      },
      subject: / decided: | hat entschieden: /,
    },
  ],
  'evidence-to-review': [{ happens: ({ evidence }) => evidence(), subject: /^(To review|Zu prüfen)/ }],
  'gap-item-given': [
    { happens: ({ org, change }) => change(org.manager, { ownerId: org.contributor.id }), subject: /A\.5\.15/ },
    { happens: ({ org, bulk }) => bulk(org.manager, { ownerId: org.contributor.id }), subject: /^2 / },
  ],
  'gap-item-claimed': [
    { happens: claim, subject: /acceptance|Bitte akzeptieren/ },
    { happens: claimBoth, subject: /2 .*(acceptance|akzeptieren)/ },
  ],
  'gap-item-sent_back': [
    {
      happens: async (on) => {
        await claim(on);
        const path = `${on.programme.path}/gap-items/${on.ids[0]}/returns`;
        await on.app.as(on.org.owner).change('POST', path, { reason: `The list is of 2024 ${hostile}` });
      },
      subject: /Sent back|Zurückgegeben|zurück/i,
    },
    {
      happens: async (on) => {
        await claimBoth(on);
        await on.bulk(on.org.owner, { conformity: 'minor' });
      },
      subject: /^2 .*(sent back|zurück)/,
    },
  ],
  'gap-item-accepted': [
    {
      happens: async (on) => {
        await claim(on);
        await on.accept(true);
      },
      subject: /^(Accepted|Akzeptiert)/,
    },
  ],
  'gap-item-withdrawn': [
    {
      happens: async (on) => {
        await claim(on);
        await on.accept(true);
        await toldOf(on.app, on.org)();
        await on.accept(false);
      },
      subject: /No longer accepted|Nicht mehr akzeptiert/,
    },
  ],
  'comment-mentions': [
    {
      happens: async ({ app, org, task }) => {
        const place = { kind: 'task', id: (await task()).id };
        const said = { place, text: `Look, @[${org.owner.name}](${org.owner.id})`, mentions: [org.owner.id] };
        await app.as(org.manager).post(`${org.path}/comments`, said);
      },
      subject: /mentioned you|Sie erwähnt/,
    },
  ],
  'stage-to-sign': [
    {
      happens: async ({ app, programme }) => {
        await app.db.stage.updateMany({ where: { programmeId: programme.id }, data: { status: 'planned' } });
        await app.nest.get(StageTurns).advanceAll();
      },
      subject: /sign off|zu entscheiden/i,
      lacks: {
        requirement: 'a stage is of the whole programme',
        person: 'a stage begins by itself, on its day',
      },
    },
  ],
  'waits-for-newcomer': [
    {
      happens: async ({ app, org, programme, language }) => {
        const ofProgramme = { where: { programmeId: programme.id }, orderBy: { order: 'asc' } } as const;
        const { id } = await app.db.stage.findFirstOrThrow(ofProgramme);
        await app.db.stage.updateMany({ where: { id }, data: { status: 'active' } });
        const guest = await app.given.person('Guest');
        const invitation = { email: guest.email, role: 'executive' };
        const { link } = (await app.as(org.manager).post(`${org.path}/invitations`, invitation)).body;
        const accept = `/api/v1/invitations/${link.split('/').at(-1)}/accept`;
        await app.as(guest).send('POST', accept, undefined, { 'accept-language': language });
      },
      subject: /waits for your decision|wartet auf Ihre Entscheidung/,
      lacks: { requirement: 'a stage is of the whole programme', person: 'it began before they came' },
    },
  ],
  'document-to-approve': [
    {
      happens: ({ app, org, programme }) =>
        app
          .as(org.manager)
          .post(
            `${programme.path}/documents/scope/versions`,
            { label: '1.0', note: '', source: { kind: 'link', url: 'https://wiki.example/scope' } },
            { 'if-match': '"1"' },
          ),
      subject: /approve|genehmigen/,
      lacks: { requirement: 'a document is of the whole programme' },
    },
  ],
};
