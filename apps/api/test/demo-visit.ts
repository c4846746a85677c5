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
  const headers: Record<string, string> = address ? { 'x-forwarded-for': address } : {};
  const { status, headers: given, body } = await app.as(already).post('/api/v1/demo/session', { role }, headers);
  const cookie = given.getSetCookie()[0]?.split(';')[0] ?? '';
  const visitor = { id: '', name: '', email: '', cookie };
  return { status, code: body.code, id: body.id, slug: body.slug, path: `/orgs/${body.id}`, visitor };
}
