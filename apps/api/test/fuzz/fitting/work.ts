import fc from 'fast-check';
import { entryBodies, words } from '../valid-bodies.ts';
import type { Maker, Row, Scene } from './scene.ts';

async function newTask(scene: Scene) {
  const { user } = await scene.row('~/members', ({ role }) => ['owner', 'manager', 'contributor'].includes(role));
  return { title: scene.one(words), assigneeId: user.id, dueOn: scene.day(-10, 200) };
}

/** A day of an entry, as the calendar gives it. */
async function entryDay(scene: Scene) {
  const { items } = await scene.read(`~/calendar/events?from=${scene.day(-60, -60)}&to=${scene.day(200, 200)}`);
  return scene.pick((items as Row[]).filter(({ entry }) => entry !== null)).entry as Row;
}

async function newDecision(scene: Scene) {
  const { user } = await scene.row('~/members', ({ role }) => role === 'owner');
  const options = [{ kind: 'accept_until', on: scene.day(20, 200), text: scene.one(words) }];
  return { question: scene.one(words), neededByOn: scene.day(1, 200), deciderId: user.id, options };
}

async function asked(scene: Scene): Promise<Row> {
  const { body } = await scene.ask('POST', '~/report-decisions', { body: await newDecision(scene) });
  return body as Row;
}

async function sharedReport(scene: Scene, rest: string) {
  const { body } = await scene.ask('POST', '~/share-links', { body: { days: 5 } });
  return { path: `/api/v1/shared-reports/${tokenOf(body)}${rest}` };
}

const tokenOf = ({ url, link }: Row): string =>
  String(url ?? link)
    .split('/')
    .at(-1) ?? '';

export const ofWork: Record<string, Maker> = {
  'post ~/tasks': async (scene) => ({ path: '~/tasks', body: await newTask(scene) }),
  'get ~/tasks': () => ({ path: '~/tasks?limit=20' }),
  'get ~/activity/verification': () => ({ path: '~/activity/verification' }),
  'get ~/tasks/{id}': async (scene) => ({ path: `~/tasks/${(await scene.row('~/tasks')).id}` }),
  'patch ~/tasks/{id}': async (scene) => {
    const { id, version } = await scene.row('~/tasks');
    return { path: `~/tasks/${id}`, body: await newTask(scene), version };
  },
  'delete ~/tasks/{id}': async (scene) => {
    const { body } = await scene.ask('POST', '~/tasks', { body: await newTask(scene) });
    return { path: `~/tasks/${(body as Row).id}` };
  },
  'post ~/tasks/{id}/status': async (scene) => {
    const { id, version, status } = await scene.row('~/tasks');
    return { path: `~/tasks/${id}/status`, body: { status: status === 'open' ? 'done' : 'open' }, version };
  },
  'patch ~/reminder-rules/{kind}': async (scene) => {
    const { kind, version } = await scene.row('~/reminder-rules');
    const body = {
      isOn: scene.one(fc.boolean()),
      leadDays: scene.one(fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 3 })),
    };
    return { path: `~/reminder-rules/${kind}`, body, version };
  },
  'patch ~/report-wordings/{language}': async (scene) => {
    const { body } = await scene.ask('GET', '~/reports/leadership');
    const version = (body as { message: { wording: Row | null } }).message.wording?.version ?? 0;
    return { path: '~/report-wordings/en', body: { text: 'In our words', insteadOf: 'By rule' }, version };
  },
  'get ~/report-decisions/{id}': async (scene) => ({ path: `~/report-decisions/${(await asked(scene)).id}` }),
  'post ~/report-decisions': async (scene) => ({ path: '~/report-decisions', body: await newDecision(scene) }),
  'patch ~/report-decisions/{id}': async (scene) => {
    const { id, version } = await asked(scene);
    return { path: `~/report-decisions/${id}`, body: { question: scene.one(words) }, version };
  },
  'post ~/report-decisions/{id}/withdraw': async (scene) => {
    const { id, version } = await asked(scene);
    return { path: `~/report-decisions/${id}/withdraw`, version };
  },
  'post ~/report-decisions/{id}/verdict': async (scene) => {
    const { id, version, options } = await asked(scene);
    const body = { optionId: (options as Row[])[0]?.id, reason: scene.one(words) };
    return { path: `~/report-decisions/${id}/verdict`, body, version };
  },
  'post ~/share-links': () => ({ path: '~/share-links', body: { days: 5 } }),
  'get /api/v1/shared-reports/{token}': (scene) => sharedReport(scene, ''),
  'get /api/v1/shared-reports/{token}/report.pdf': (scene) => sharedReport(scene, '/report.pdf'),
  'get /api/docs/{asset}': (scene) => ({
    path: `/api/docs/${scene.pick(['swagger-ui.css', 'swagger-ui-bundle.js'])}`,
  }),
  'get /metrics': (scene) => ({ path: '/metrics', headers: { authorization: `Bearer ${scene.door.metricsToken}` } }),
};

export const ofCalendar: Record<string, Maker> = {
  'post ~/calendar/entries': (scene) => ({ path: '~/calendar/entries', body: scene.one(entryBodies) }),
  'get ~/calendar/entries/{id}': async (scene) => ({
    path: `~/calendar/entries/${(await scene.row('~/calendar/entries')).id}`,
  }),
  'patch ~/calendar/entries/{id}': async (scene) => {
    const { id, version } = await scene.row('~/calendar/entries');
    return { path: `~/calendar/entries/${id}`, body: scene.one(entryBodies), version };
  },
  'delete ~/calendar/entries/{id}': async (scene) => {
    const { body } = await scene.ask('POST', '~/calendar/entries', { body: scene.one(entryBodies) });
    return { path: `~/calendar/entries/${(body as Row).id}`, version: (body as Row).version };
  },
  'put ~/calendar/entries/{id}/days/{originalOn}': async (scene) => {
    const { id, originalOn, version } = await entryDay(scene);
    const body = scene.pick([
      { change: 'move', toOn: originalOn },
      { change: 'skip', reason: scene.one(words) },
      { change: 'complete' },
    ]);
    return { path: `~/calendar/entries/${id}/days/${originalOn}`, body, version };
  },
  'post ~/calendar/feeds/{id}/rotate': async (scene) => ({
    path: `~/calendar/feeds/${(await scene.row('~/calendar/feeds')).id}/rotate`,
  }),
  'delete ~/calendar/feeds/{id}': async (scene) => {
    const { body } = await scene.ask('POST', '~/calendar/feeds', { body: { name: scene.one(words) } });
    return { path: `~/calendar/feeds/${(body as Row).id}` };
  },
  'get /calendar/{token}.ics': async (scene) => {
    const { body } = await scene.ask('POST', '~/calendar/feeds', { body: { name: scene.one(words) } });
    return { path: `/calendar/${tokenOf(body)}` };
  },
};
