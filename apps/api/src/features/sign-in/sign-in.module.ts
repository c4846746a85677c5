import { Global, Module } from '@nestjs/common';
import { Database } from '../../common/database.ts';
import { Mailer } from '../../common/mailer.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { AUTH, createAuth } from './auth.ts';
import { passwordResetLetter } from './password-reset-letter.ts';
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
          passwordReset: async (to, link, language) =>
            void mailer.sendToPerson(passwordResetLetter(language, to, link)),
        }),
    },
  ],
  exports: [AUTH, SessionsService],
})
export class SignInModule {}
