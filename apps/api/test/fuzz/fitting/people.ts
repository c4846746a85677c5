import fc from 'fast-check';
import { totp } from '../../totp.ts';
import { invite, password } from '../fuzz-world.ts';
import { words } from '../valid-bodies.ts';
import type { Fitting, Maker, Scene } from './scene.ts';

const closure = (scene: Scene) => {
  const from = scene.one(fc.integer({ min: -30, max: 400 }));
  const day = (offset: number) => scene.day(from + offset, from + offset);
  return { kind: scene.pick(['holiday', 'freeze']), name: scene.one(words), fromOn: day(0), toOn: day(3) };
};

/** The organisation and who belongs to it. What ends something ends a thing of its own. */
export const ofPeople: Record<string, Maker> = {
  'post /api/v1/me/reauthentication': (scene) => byNewcomer(scene, '/api/v1/me/reauthentication', { password }),
  'post /api/v1/orgs': async (scene) => {
    const { cookie } = await scene.newcomer();
    return { path: '/api/v1/orgs', body: { name: scene.one(words), timeZone: 'Europe/Zurich' }, cookie };
  },
  'patch ~': async (scene) => ({
    path: '~',
    body: { name: scene.one(words), workingDays: scene.one(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })) },
    version: (await scene.read('~')).version,
  }),
  'delete ~': async (scene) => {
    const { addressOf, owner } = await scene.elsewhere();
    return { path: addressOf('~'), cookie: owner.cookie };
  },
  'post ~/closures': (scene) => ({ path: '~/closures', body: closure(scene) }),
  'patch ~/closures/{id}': async (scene) => {
    const { closures } = await scene.read('~/work-calendar');
    const { id, version } = scene.pick<{ id: string; version: number }>(closures);
    return { path: `~/closures/${id}`, body: closure(scene), version };
  },
  'delete ~/closures/{id}': async (scene) => {
    const { body } = await scene.ask('POST', '~/closures', { body: closure(scene) });
    return { path: `~/closures/${(body as { id: string }).id}` };
  },
  'patch ~/members/{userId}': (scene) => ofMember(scene, { role: scene.pick(['executive', 'auditor']) }),
  'delete ~/members/{userId}': (scene) => ofMember(scene),
  'post ~/invitations': (scene) => ({
    path: '~/invitations',
    body: { email: `${scene.one(fc.uuid())}@example.test`, role: scene.pick(['executive', 'contributor']) },
  }),
  'post /api/v1/invitations/{token}/accept': async (scene) => {
    const guest = { ...(await scene.newcomer()), role: 'executive' };
    const token = await invite(scene.door, scene.owner, scene.world.organisations[0] ?? '', guest);
    return { path: `/api/v1/invitations/${token}/accept`, cookie: guest.cookie };
  },
  'put ~/my-language': (scene) => ({ path: '~/my-language', body: { language: scene.pick(['en', 'de']) } }),
  'post /api/v1/demo/reset': async (scene) => {
    const { cookie } = await scene.ask('POST', '/api/v1/demo/session', { body: {} });
    return { path: '/api/v1/demo/reset', cookie };
  },
};

async function ofMember(scene: Scene, body?: object): Promise<Fitting> {
  const { email } = await scene.joined('contributor');
  const { user, version } = await scene.row('~/members', (row) => row.user.email === email);
  return { path: `~/members/${user.id}`, ...(body && { body, version }) };
}

/** Signing in and out, with accounts of their own. */
export const ofAccounts: Record<string, Maker> = {
  'post /api/auth/sign-in/email': async (scene) => {
    const { email } = await scene.newcomer();
    return { path: '/api/auth/sign-in/email', body: { email, password }, cookie: undefined };
  },
  'post /api/auth/sign-out': (scene) => byNewcomer(scene, '/api/auth/sign-out'),
  'post /api/auth/change-password': (scene) =>
    byNewcomer(scene, '/api/auth/change-password', {
      currentPassword: password,
      newPassword: 'another harbour lantern',
    }),
  'post /api/auth/revoke-session': async (scene) => {
    const { cookie } = await scene.newcomer();
    const { body } = await scene.ask('GET', '/api/auth/list-sessions', { cookie });
    const [session] = body as { token: string }[];
    return { path: '/api/auth/revoke-session', body: { token: session?.token }, cookie };
  },
  'post /api/auth/revoke-other-sessions': (scene) => byNewcomer(scene, '/api/auth/revoke-other-sessions'),
  'post /api/auth/two-factor/enable': (scene) => byNewcomer(scene, '/api/auth/two-factor/enable', { password }),
  'post /api/auth/two-factor/verify-totp': async (scene) => {
    const { cookie, totpURI } = await withSecret(scene);
    return { path: '/api/auth/two-factor/verify-totp', body: { code: totp(totpURI) }, cookie };
  },
  'post /api/auth/two-factor/verify-backup-code': async (scene) => {
    const { email, backupCodes } = await withSecondFactor(scene);
    const { cookie } = await scene.ask('POST', '/api/auth/sign-in/email', { body: { email, password }, cookie: '' });
    return { path: '/api/auth/two-factor/verify-backup-code', body: { code: backupCodes[0] }, cookie };
  },
  'post /api/auth/two-factor/disable': async (scene) => {
    const { cookie } = await withSecondFactor(scene);
    return { path: '/api/auth/two-factor/disable', body: { password }, cookie };
  },
  'post /api/auth/two-factor/generate-backup-codes': async (scene) => {
    const { cookie } = await withSecondFactor(scene);
    return { path: '/api/auth/two-factor/generate-backup-codes', body: { password }, cookie };
  },
};

async function byNewcomer(scene: Scene, path: string, body?: object): Promise<Fitting> {
  const { cookie } = await scene.newcomer();
  return { path, ...(body && { body }), cookie };
}

async function withSecret(scene: Scene) {
  const person = await scene.newcomer();
  const { body } = await scene.ask('POST', '/api/auth/two-factor/enable', {
    body: { password },
    cookie: person.cookie,
  });
  return { ...person, ...(body as { totpURI: string; backupCodes: string[] }) };
}

async function withSecondFactor(scene: Scene) {
  const person = await withSecret(scene);
  const code = { code: totp(person.totpURI) };
  const { cookie } = await scene.ask('POST', '/api/auth/two-factor/verify-totp', { body: code, cookie: person.cookie });
  return { ...person, cookie: cookie ?? person.cookie };
}
