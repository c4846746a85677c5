import { Injectable } from '@nestjs/common';
import { type PasswordFault, passwordFault } from '@waymark/domain';
import { z } from 'zod';
import { Database } from '../../common/database.ts';

const sentences: Record<PasswordFault | 'common', string> = {
  common: 'This password is on the list of common ones. Choose another; a few words in a row are good.',
  repeats: 'This password only repeats or counts up. Choose another; a few words in a row are good.',
  has_address: 'This password is little more than your e-mail address. Choose another; a few words in a row are good.',
  has_name:
    'This password is little more than the name of Waymark or of your organisation. Choose another; a few words in a row are good.',
};
const codes: Record<PasswordFault | 'common', string> = {
  common: 'PASSWORD_TOO_COMMON',
  repeats: 'PASSWORD_REPEATS',
  has_address: 'PASSWORD_HAS_ADDRESS',
  has_name: 'PASSWORD_HAS_NAME',
};

const namesSchema = z.array(z.object({ name: z.string() }));

/** Says what is wrong with a new password for the person who chooses it. */
@Injectable()
export class NewPasswordGuard {
  constructor(private readonly database: Database) {}

  /** The refusal, or undefined. Of nobody in particular only what is true of everybody can be said. */
  async refusal(password: string, email: string | undefined): Promise<{ code: string; message: string } | undefined> {
    // Loaded with its list when somebody first chooses a password.
    const { isCommonPassword } = await import('./common-passwords.ts');
    const fault = isCommonPassword(password) ? 'common' : passwordFault(password, await this.who(email));
    return fault && { code: codes[fault], message: sentences[fault] };
  }

  private async who(email: string | undefined): Promise<{ email: string; names: string[] }> {
    if (email === undefined) return { email: '', names: [] };
    const rows = await this.database.prisma.$queryRaw<unknown[]>`
      SELECT name FROM inviting_names(${email}) AS name
      UNION SELECT o.name FROM "user" u, memberships_of(u.id) o WHERE lower(u.email) = lower(${email})`;
    return { email, names: namesSchema.parse(rows).map(({ name }) => name) };
  }
}
