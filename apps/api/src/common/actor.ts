import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language, Role } from '@waymark/domain';
import type { FastifyRequest } from 'fastify';
import type { Claim } from './idempotency-claims.ts';

/** Somebody who is signed in. */
export interface User {
  userId: string;
  userName: string;
  email: string;
  isDemo: boolean;
  requestId: string;
  /** Only where a request is answered: work that Waymark does by itself has none. */
  session?: OwnSession;
}

export interface OwnSession {
  id: string;
  /** When the person last proved who they are: at sign-in, or asked again since. */
  authenticatedAt: Date;
}

/** Somebody who is signed in and acts in one organisation. */
export interface Actor extends User {
  organisationId: string;
  role: Role;
  /** IANA name; says which day it is in the organisation. */
  timeZone: string;
  /** What the person's own device says of where they are. Taken as it came: `lastDay` in clock.ts reads it. */
  ownTimeZone?: string | undefined;
  /** The page in a browser that asks, where it says so. */
  page?: string | undefined;
  /** In which language the answer is written. */
  language: Language;
  /** The `Idempotency-Key` that this request holds. */
  claim?: Claim;
}

/** What the access guard found out about the request, kept on it. */
export interface Identified {
  user?: User;
  actor?: Actor;
  /** Whom it was taken to come from before the database was asked: to be confirmed before anything is answered. */
  presumed?: { facts: string };
}

export type IdentifiedRequest = FastifyRequest & Identified;

function requestOf(context: ExecutionContext): IdentifiedRequest {
  return context.switchToHttp().getRequest<IdentifiedRequest>();
}

/** The actor of a route below `orgs/:org`; the access guard has made sure there is one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor);

/** The person of a route that needs only a sign-in. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).user);
