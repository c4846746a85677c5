import type { DomainErrorCode } from '@waymark/domain';
import { isOpenDoor } from '../../../common/rate-limit.ts';
import type { Route } from './routes.ts';

/** Every refusal a route can give: those it names, and those that follow from what guards and pipes demand of it. */
export function refusalsOf(route: Route): DomainErrorCode[] {
  const codes: DomainErrorCode[] = [
    'request.invalid',
    'service.internal',
    'service.unavailable',
    ...ofAccess(route),
    ...ofBody(route),
    ...(route.refuses ?? []),
    ...(route.refusedInDemo ? [route.refusedInDemo] : []),
  ];
  if (Object.keys(route.params).length > 0) codes.push('resource.not_found');
  if (route.hasVersion) codes.push('resource.version_required', 'resource.changed_meanwhile');
  if (isOpenDoor(route.path)) codes.push('request.rate_limited');
  return [...new Set(codes)];
}

function ofAccess({ access }: Route): DomainErrorCode[] {
  if (access?.kind === 'public') return [];
  return access?.kind === 'signed-in'
    ? ['access.signed_out']
    : ['access.signed_out', 'access.removed', 'access.forbidden', 'resource.not_found'];
}

function ofBody(route: Route): DomainErrorCode[] {
  if (route.method === 'get') return [];
  const codes: DomainErrorCode[] = [
    'request.too_large',
    'request.media_type_unsupported',
    'request.origin_refused',
    'service.disk_full',
  ];
  return isRepeatable(route)
    ? [...codes, 'request.idempotency_reused', 'request.still_running', 'request.answer_lost']
    : codes;
}

/** Whether a repeat with the same `Idempotency-Key` gets the first answer again. */
export const isRepeatable = ({ method, access, bodyType }: Route): boolean =>
  method === 'post' && access?.kind === 'member' && bodyType === 'application/json';
