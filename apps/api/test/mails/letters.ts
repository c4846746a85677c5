import { ReminderRunsService } from '../../src/features/reminders/reminder-runs.service.ts';
import { SignInTrail } from '../../src/features/sign-in/sign-in-trail.ts';
import { inDays } from '../programmes.ts';
import type { Kind } from './kind.ts';
import type { Scene } from './scene.ts';

const ofAccount = 'an account is a person’s, and of no organisation';
const lacksAll = { organisation: ofAccount, programme: ofAccount, requirement: ofAccount, person: ofAccount };
const ofWhole = 'it is of the whole organisation';

const remind = ({ app, org }: Scene) =>
  app.nest
    .get(ReminderRunsService)
    .remind({ organisationId: org.id }, { timeZone: 'UTC', isNewDay: true, now: new Date() });

/** All other mails, by the file that writes them. */
export const otherMails: Readonly<Record<string, readonly Kind[]>> = {
  'reminders/reminder-letter': [
    {
      happens: async (scene) => {
        await scene.task(inDays(1));
        await remind(scene);
      },
      subject: /: (tomorrow|morgen), /,
      dayIn: 1,
    },
    {
      happens: async (scene) => {
        for (let count = 0; count < 2; count += 1) await scene.task(inDays(1));
        await remind(scene);
      },
      subject: /^2 (things wait for you|Dinge warten)/,
      dayIn: 1,
    },
    {
      // To who runs programmes, because somebody else has not done it.
      happens: async (scene) => {
        const { id } = await scene.task();
        await scene.app.db.task.updateMany({ where: { id }, data: { dueOn: new Date(`${inDays(-3)}T00:00:00Z`) } });
        await remind(scene);
      },
      subject: /: (was due on|war am) /,
      dayIn: -3,
    },
  ],
  'members/invitation-letter': [
    {
      happens: ({ app, org, language }) =>
        app
          .as(org.owner)
          .post(
            `${org.path}/invitations`,
            { email: `${crypto.randomUUID().slice(0, 8)}@example.test`, role: 'contributor' },
            { 'accept-language': language },
          ),
      subject: /invites you|lädt Sie/,
      lacks: { programme: ofWhole, requirement: ofWhole },
      dayIn: 14,
      leads: /\/invitations\/[\w.-]+/,
    },
  ],
  'sign-in/password-reset-letter': [
    {
      happens: ({ app, org, language }) => {
        const headers = { 'accept-language': language };
        return app.as().post('/api/auth/request-password-reset', { email: org.contributor.email }, headers);
      },
      subject: /^(Set a new|Neues) .*(password|Passwort)|Passwort .*festlegen/,
      lacks: { ...lacksAll, day: 'its link lasts an hour' },
      leads: /\/new-password\/\w+/,
    },
  ],
  'sign-in/failures-letter': [
    {
      happens: async ({ app, org }) => {
        const person = { ...org.contributor, isDemo: false, twoFactorEnabled: false };
        const attempt = { account: person.email, failures: 10 };
        await app.nest.get(SignInTrail).recordFailure({ person, requestId: 'r', address: '127.0.0.1', attempt });
      },
      subject: /tried to sign in|anmelden/,
      lacks: { ...lacksAll, day: 'it is written at once' },
      leads: /\/forgotten-password/,
    },
  ],
};
