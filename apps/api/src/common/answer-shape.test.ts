import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { namedIn } from './answer-shape.ts';

const schema = z.object({
  id: z.uuid(),
  on: z.string().refine((text) => text.length === 10),
  owner: z.object({ id: z.string() }).nullable(),
  note: z.string().optional(),
  links: z.array(z.object({ title: z.string(), states: z.array(z.enum(['proven', 'gap'])) })),
  counts: z.record(z.enum(['proven', 'gap']), z.number()),
  filter: z.record(z.string(), z.string()),
  content: z.record(z.string(), z.unknown()).nullable(),
  either: z.union([z.object({ kind: z.literal('a'), a: z.number() }), z.object({ kind: z.literal('b') })]),
});

const answer = {
  id: '01a200fc-1666-776f-b15a-c48b4238e7c6',
  on: '2026-11-22',
  owner: { id: 'ines', email: 'ines@example.com' },
  links: [{ title: 'Access review', states: ['proven'], sha256: 'f0' }],
  counts: { proven: 1, gap: 0 },
  filter: { state: 'gap' },
  content: { anything: { goes: true } },
  either: { kind: 'b', secret: true },
  passwordHash: 'secret',
};

describe('an answer in production', () => {
  it('is what checking it would have given: everything named, and nothing else, however deep', () => {
    expect(namedIn(schema, answer)).toStrictEqual(schema.parse(answer));
    expect(JSON.stringify(namedIn(schema, answer))).not.toMatch(/email|sha256|secret/);
  });

  it('keeps null, and leaves out what is optional and not there', () => {
    const without = namedIn(schema, { ...answer, owner: null, content: null, note: undefined });

    expect(without).toMatchObject({ owner: null, content: null });
    expect(without).not.toHaveProperty('note');
  });

  it('names the keys of a record over an enum', () => {
    const counts = { proven: 1, gap: 0, secret: 3 };

    expect(namedIn(schema, { ...answer, counts })).toMatchObject({ counts: { proven: 1, gap: 0 } });
    expect(JSON.stringify(namedIn(schema, { ...answer, counts }))).not.toContain('secret');
  });

  it('fails where there is no object or list at all', () => {
    expect(() => namedIn(schema, { ...answer, links: 'none' })).toThrow('no list');
    expect(() => namedIn(schema, { ...answer, owner: 'ines' })).toThrow('no object');
  });
});
