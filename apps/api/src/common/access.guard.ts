import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { WhatHappened } from '@waymark/contracts';
import { can, DomainError, type DomainErrorCode, type Permission } from '@waymark/domain';
import { z } from 'zod';
import type { IdentifiedRequest, User } from './actor.ts';
import { ANSWERS_JSON } from './answers.ts';
import { SessionReader } from './session-reader.ts';
import { WhatHappenedSince } from './what-happened.ts';

export type Access = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'member'; permission: Permission };

export const ACCESS = 'waymark:access';
/** Anybody may ask; the route itself checks the token it is given, if any. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
/** Somebody who is signed in, in no particular organisation. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access);
/** A member of the organisation in the address (`:org`) whose role has the permission. */
export const Require = (permission: Permission) => SetMetadata(ACCESS, { kind: 'member', permission } satisfies Access);

export const REFUSED_IN_DEMO = 'waymark:refused-in-demo';
/** Not for the people of a demo, who are nobody: what would reach others, or would keep the visitor from looking on. */
export const RefusedInDemo = (code: DomainErrorCode & `demo.${string}`) => SetMetadata(REFUSED_IN_DEMO, code);

/** Asks who it is and whether the role may do this kind of thing. A route that says nothing is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly since: WhatHappenedSince,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new DomainError('access.forbidden');
    if (access.kind === 'public') return true;

    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    if (access.kind === 'member' && this.presumes(context, access.permission)) return true;
    const organisationId = access.kind === 'member' ? organisationOf(request) : undefined;
    const identified = await this.sessions.identify(request, organisationId);
    if (!identified) throw new DomainError('access.signed_out', await this.sessions.ending(request));
    refuseOthersPage(request, identified.user);
    request.user = identified.user;
    // For the log, which sees only Node's own request.
    Object.assign(request.raw, { actorId: identified.user.userId });
    if (organisationId && access.kind === 'member') {
      const actor = identified.actor ?? (await this.refuseStranger(identified.user.userId, organisationId));
      request.actor = actor;
      if (!can(actor.role, access.permission)) {
        throw new DomainError('access.forbidden', await this.since.roleChange(actor, access.permission));
      }
    }
    const refusal = this.reflector.get<DomainErrorCode | undefined>(REFUSED_IN_DEMO, context.getHandler());
    if (refusal && identified.user.isDemo) throw new DomainError(refusal);
    return true;
  }

  /**
   * Lets what only reads go on at once where whoever asked the last time may have it; `PresumedInterceptor` gives the answer
   * away once that is confirmed, and comes back here where it is not.
   */
  private presumes(context: ExecutionContext, permission: Permission): boolean {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const isRepeated = request.presumed !== undefined;
    delete request.presumed;
    const reads = request.method === 'GET' && this.reflector.get(ANSWERS_JSON, context.getHandler()) === true;
    if (isRepeated || !reads || this.reflector.get(REFUSED_IN_DEMO, context.getHandler())) return false;
    const { user, actor, facts } = this.sessions.presume(request, organisationOf(request)) ?? {};
    if (!user || !actor || !facts || !can(actor.role, permission) || isOthersPage(request, user)) return false;
    Object.assign(request, { user, actor, presumed: { facts } });
    Object.assign(request.raw, { actorId: user.userId });
    return true;
  }

  /** Somebody else's organisation does not exist; who was removed from it is told so. */
  private async refuseStranger(userId: string, organisationId: string): Promise<never> {
    const removal = await this.since.removal(userId, organisationId);
    throw removal ? new DomainError('access.removed', removal) : new DomainError('resource.not_found');
  }
}

/** In the same browser somebody else may have signed in since: what was typed before must not be sent as theirs. */
const isOthersPage = ({ headers }: IdentifiedRequest, { userId }: User) =>
  headers['waymark-person'] !== undefined && headers['waymark-person'] !== userId;

function refuseOthersPage(request: IdentifiedRequest, user: User): void {
  if (!isOthersPage(request, user)) return;
  const facts: WhatHappened = { what: 'other_person', person: { id: user.userId, name: user.userName } };
  throw new DomainError('access.signed_out', facts);
}

const uuidSchema = z.uuid();

/** An address without a well-formed id is asked for as an organisation that nobody belongs to. */
function organisationOf(request: IdentifiedRequest): string {
  const { org } = request.params as { org?: string };
  return uuidSchema.safeParse(org).data ?? '00000000-0000-0000-0000-000000000000';
}
