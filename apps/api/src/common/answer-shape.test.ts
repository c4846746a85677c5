import { describe, expect, it } from '@jest/globals';
import { activityPageSchema } from '@waymark/contracts';
import { z } from 'zod';
import { namedIn } from './answer-shape.ts';

const written = { at: z.string(), by: z.object({ id: z.string() }).nullable() };
const schema = z.object({
  id: z.uuid(),
  on: z.string().refine((text) => text.length === 10),
  owner: z.object({ id: z.string() }).nullable(),
  note: z.string().optional(),
  links: z.array(z.object({ title: z.string(), states: z.array(z.enum(['proven', 'gap'])) })),
  counts: z.record(z.enum(['proven', 'gap']), z.number()),
  filter: z.record(z.string(), z.string()),
  content: z.record(z.string(), z.unknown()).nullable(),
  entries: z.array(
    z.union([
      z.discriminatedUnion('action', [
        z.object({ ...written, action: z.literal('moved'), after: z.strictObject({ on: z.string() }) }),
        z.object({ ...written, action: z.literal('done'), after: z.null() }),
      ]),
      z.object({ ...written, action: z.string(), after: z.record(z.string(), z.unknown()).nullable() }),
    ]),
  ),
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
  entries: [
    { at: '08:00', by: { id: 'ines', email: 'ines@example.com' }, action: 'moved', after: { on: '2026-11-22' } },
    { at: '08:01', by: null, action: 'done', after: null, secret: true },
    // Kinds of another version, and those whose shape was another one then.
    { at: '08:02', by: null, action: 'renamed', after: { name: 'Access' } },
    { at: '08:03', by: null, action: 'moved', after: { to: 'somewhere' } },
  ],
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

  it('tells the activity log without checking again what was checked when it was written', () => {
    const entry = {
      sequence: 1,
      at: 'no instant',
      actor: null,
      action: 'task.deleted',
      subjectType: 'task',
      subjectId: '',
    };
    const items = [
      { ...entry, subjectLabel: '', programmeId: null, before: { title: 'Access' }, after: null, secret: true },
    ];

    const told = namedIn(activityPageSchema, { items, nextCursor: null, total: null });

    const { secret: _, ...named } = items[0] ?? {};
    expect(told).toEqual({ items: [named], nextCursor: null, total: null });
  });

  it('asks of what kind something is only where its fields depend on it', () => {
    const parts = z.object({ kind: z.literal('a'), part: z.object({ id: z.string() }) });
    const others = z.object({ kind: z.literal('b'), part: z.object({ name: z.string() }) });
    const alike = { entries: z.array(z.union([parts, others])) };
    const entries = [{ kind: 'a', part: { id: 'x', name: 'secret' } }];

    expect(namedIn(z.object(alike), { entries })).toStrictEqual(z.object(alike).parse({ entries }));
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
