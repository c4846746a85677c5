import { commentedKinds } from '@waymark/domain';
import { z } from 'zod';
import { happening, inSome, nothing } from './happening.ts';

/** Labelled by what is talked about. Its words are not told: the log would keep them when they are taken back. */
const comment = { subjectType: 'comment', subjectId: z.uuid(), programmeId: inSome } as const;

const about = { kind: z.enum(commentedKinds), id: z.uuid() };
const mentioned = z.strictObject({ mentions: z.array(z.uuid()) });

export const commentHappenings = [
  happening('comment.written', comment, { before: nothing, after: z.strictObject({ ...about, ...mentioned.shape }) }),
  happening('comment.changed', comment, { before: mentioned, after: mentioned }),
  happening('comment.removed', comment, { before: z.strictObject(about), after: nothing }),
] as const;
