import { createHash, randomBytes } from 'node:crypto';
import { exactText } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';

/** A token as it stands in a link; longer than any. */
export const tokenSchema = exactText({ max: 200 });

/** What a link's token says: which organisation it belongs to, and the hash its row is found by. */
export interface OrganisationToken {
  organisationId: string;
  tokenHash: string;
}

const tokenBytes = 16 + 32;

/**
 * A secret for a link that works without a session. It carries the organisation's id, so that its row is looked
 * up inside that organisation, under the same row-level security as everything else. Only the hash is kept.
 */
export function createOrganisationToken(organisationId: string): { token: string; tokenHash: string } {
  const organisation = Buffer.from(organisationId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([organisation, randomBytes(32)]).toString('base64url');
  return { token, tokenHash: hash(token) };
}

/** Reads a token that came in a link. Throws `resource.not_found` for anything that is not one. */
export function readOrganisationToken(token: string): OrganisationToken {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== tokenBytes || bytes.toString('base64url') !== token) throw new DomainError('resource.not_found');
  const hex = bytes.subarray(0, 16).toString('hex');
  const organisationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { organisationId, tokenHash: hash(token) };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
