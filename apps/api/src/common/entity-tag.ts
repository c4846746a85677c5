/**
 * Whether `If-None-Match` names what is here: a list of tags, or `*` for anything. They are compared weakly (RFC 9110,
 * 13.1.2): a proxy that compresses makes `W/"…"` of a tag, and means the same.
 */
export function isKnownToSender(header: string | undefined, entityTag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = (tag: string) => tag.replace(/^W\//, '');
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(entityTag));
}
