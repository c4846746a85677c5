import { Global, Module } from '@nestjs/common';
import { Database } from '../../common/database.ts';
import { Mailer } from '../../common/mailer.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { AUTH, createAuth } from './auth.ts';
import { SessionsService } from './sessions.service.ts';

/** Sign-in is better-auth's; its routes are served by `auth-routes.ts`. */
@Global()
@Module({
  providers: [
    SessionsService,
    {
      provide: AUTH,
      inject: [Database, ENVIRONMENT, Mailer],
      useFactory: (database: Database, environment: Environment, mailer: Mailer) =>
        createAuth(database.prisma, environment, {
          sendPasswordReset: (to, url) =>
            mailer.sendToPerson({
              to,
              subject: 'Set a new Waymark password',
              text: `Somebody, probably you, asked to set a new password for Waymark. This link works for one hour:\n\n${url}\n\nIf it was not you, there is nothing to do.`,
            }),
        }),
    },
  ],
  exports: [AUTH, SessionsService],
})
export class SignInModule {}
