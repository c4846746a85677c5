import { Global, Module } from '@nestjs/common';
import { Database } from '../../common/database.ts';
import { Mailer } from '../../common/mailer.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { AUTH, type Auth, createAuth } from './auth.ts';
import { ForgottenCounts } from './forgotten-counts.ts';
import { NewPasswordGuard } from './new-password.guard.ts';
import { passwordResetLetter } from './password-reset-letter.ts';
import { PersonNamesService } from './person-names.service.ts';
import { ReauthenticationController } from './reauthentication.controller.ts';
import { ReauthenticationService } from './reauthentication.service.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInGuard } from './sign-in-guard.ts';
import { SignInOutcome } from './sign-in-outcome.ts';
import { SignInTrail } from './sign-in-trail.ts';
import { SignInWaits } from './sign-in-waits.ts';
import { SignUpService } from './sign-up.service.ts';

/** Sign-in is better-auth's; its routes are served by `auth-routes.ts`, what is Waymark's own stands around it. */
@Global()
@Module({
  controllers: [ReauthenticationController],
  providers: [
    PersonNamesService,
    SessionsService,
    SignInWaits,
    SignInTrail,
    SignInGuard,
    SignInOutcome,
    SignUpService,
    NewPasswordGuard,
    ReauthenticationService,
    ForgottenCounts,
    {
      provide: AUTH,
      inject: [Database, ENVIRONMENT, Mailer, SignInGuard, SignInOutcome],
      useFactory: (
        database: Database,
        environment: Environment,
        mailer: Mailer,
        guard: SignInGuard,
        outcome: SignInOutcome,
      ) => {
        const mails = {
          passwordReset: async (to: string, link: string, language: 'en' | 'de') =>
            void mailer.sendToPerson(passwordResetLetter(language, to, link)),
        };
        let auth: Promise<Auth> | undefined;
        return (): Promise<Auth> => {
          auth ??= createAuth(database.prisma, environment, mails, { guard, outcome });
          return auth;
        };
      },
    },
  ],
  exports: [AUTH, PersonNamesService, SessionsService, SignUpService],
})
export class SignInModule {}
