import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** How far a log had grown at one moment: its last number, the hash of that entry, and the root of the tree over all. */
const logSealSchema = z.object({
  kind: z.literal('log'),
  number: z.number().int(),
  at: z.iso.datetime(),
  organisationId: z.uuid(),
  sequence: z.number().int(),
  hash: z.string(),
  root: z.string(),
  /** So many entries at the beginning are older than marks. */
  unmarkedTo: z.number().int(),
});
export type LogSeal = z.infer<typeof logSealSchema>;

/** Ends a page of seals and ties it to the page before, so that none can be taken out. */
const pageSealSchema = z.object({
  kind: z.literal('page'),
  number: z.number().int(),
  at: z.iso.datetime(),
  /** SHA-256 of the seal that ends the page before; empty on the first. */
  previous: z.string(),
  /** SHA-256 of the seals of this page. */
  content: z.string(),
  /** The installation was restored from a backup that ends with this page: those between are of entries that are gone. */
  restoredTo: z.number().int().optional(),
});
export type PageSeal = z.infer<typeof pageSealSchema>;

const sealSchema = z.discriminatedUnion('kind', [logSealSchema, pageSealSchema]);
export type Seal = z.infer<typeof sealSchema>;

const prefix = 'waymark-seal';
const pattern = /waymark-seal\.([\w-]+)\.([\w-]+)/g;

/** How PKCS 8 begins for an Ed25519 key; the 32 bytes follow. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Follows from the installation's secret, like everything else that must not be in the database. */
export function sealKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'waymark activity seal', 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

/** What anybody needs to check a seal, as `npm run verify` prints it. */
export function publicKeyText(secret: string): string {
  const key = createPublicKey(sealKeyOf(secret)).export({ format: 'der', type: 'spki' });
  return key.subarray(-32).toString('base64url');
}

/** One word of letters, digits and few signs: it survives logs, mails and copying by hand. */
export function writeSeal(key: KeyObject, seal: Seal): string {
  const body = `${prefix}.${Buffer.from(JSON.stringify(seal)).toString('base64url')}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
}

export interface FoundSeal {
  token: string;
  /** Undefined where it was not signed by this installation. */
  seal: Seal | undefined;
}

/** All seals in a text of whatever kind. */
export function findSeals(text: string, keys: readonly KeyObject[]): FoundSeal[] {
  return Array.from(text.matchAll(pattern), ([token, content = '', signature = '']) => {
    const body = Buffer.from(`${prefix}.${content}`);
    const isGenuine = keys.some((key) => verify(null, body, createPublicKey(key), Buffer.from(signature, 'base64url')));
    return {
      token,
      seal: isGenuine ? sealSchema.parse(JSON.parse(Buffer.from(content, 'base64url').toString())) : undefined,
    };
  });
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A page: the seals of some logs, and the one that ends it. */
export function writePage(key: KeyObject, logs: readonly LogSeal[], page: Omit<PageSeal, 'kind' | 'content'>) {
  const tokens = logs.map((seal) => writeSeal(key, seal));
  const end = writeSeal(key, { kind: 'page', ...page, content: sha256(tokens.join('\n')) });
  return { tokens, end, text: `${[...tokens, end].join('\n')}\n` };
}
