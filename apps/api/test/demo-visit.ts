import type { SignedInPerson } from './given.ts';
import type { TestApp } from './test-app.ts';

export interface Visit {
  status: number;
  /** Of a refusal. */
  code: string | undefined;
  /** Of the visitor's organisation. */
  id: string;
  slug: string;
  path: string;
  visitor: SignedInPerson;
}

/** Opens the demo as somebody with this role, as a visitor's browser does; with the cookie of who is in one already. */
export async function visitDemo(
  app: TestApp,
  role = 'manager',
  already?: SignedInPerson,
  address?: string,
): Promise<Visit> {
  return visitDemoWith(app, { role, already, headers: address ? { 'x-forwarded-for': address } : {} });
}

/** The same from a browser that asks for a language. */
export const visitDemoIn = (app: TestApp, language: string, role = 'manager') =>
  visitDemoWith(app, { role, headers: { 'accept-language': language } });

interface Knock {
  role: string;
  already?: SignedInPerson | undefined;
  headers: Record<string, string>;
}

async function visitDemoWith(app: TestApp, { role, already, headers }: Knock): Promise<Visit> {
  const { status, headers: given, body } = await app.as(already).post('/api/v1/demo/session', { role }, headers);
  const cookie = given.getSetCookie()[0]?.split(';')[0] ?? '';
  const visitor = { id: '', name: '', email: '', cookie };
  return { status, code: body.code, id: body.id, slug: body.slug, path: `/orgs/${body.id}`, visitor };
}
