import { createPrismaClient } from '@waymark/prisma';
import { readEnvironment } from './env.ts';
import { createAuth } from './features/sign-in/auth.ts';

// `node password-link.js ada@example.org`: prints a link to set a new password. For whoever runs the installation, where
// no mail server is set: nobody inside the app may get into the account of another person.
const [address] = process.argv.slice(2);
if (!address) {
  process.stderr.write('Say whose password is to be set anew: the e-mail address of the account.\n');
  process.exit(1);
}

const environment = readEnvironment(process.env);
const prisma = createPrismaClient(environment.DATABASE_URL);
let link: string | undefined;
const auth = await createAuth(prisma, environment, {
  passwordReset: async (_to, made) => {
    link = made;
  },
});
try {
  await auth.api.requestPasswordReset({ body: { email: address } });
  if (link) process.stdout.write(`${link}\n`);
  else {
    process.stderr.write(`There is no account with the address ${address}.\n`);
    process.exitCode = 1;
  }
} finally {
  await prisma.$disconnect();
}
