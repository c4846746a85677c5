import { describe, expect, it } from '@jest/globals';
import {
  assertCommentEditable,
  assertCommentRemovable,
  type CommentState,
  isCommentEditable,
  isCommentRemovable,
} from './comments.ts';

const mine: CommentState = { authorId: 'me', ageMinutes: 60, isAnswered: false, isRemoved: false };

describe('a comment', () => {
  it.each<[string, Partial<CommentState>, string | null]>([
    ['is changed by who wrote it', {}, null],
    ['is changed after months where nobody has answered', { ageMinutes: 100_000 }, null],
    ['is changed at once although somebody has answered', { isAnswered: true, ageMinutes: 14 }, null],
    ['stays as it was answered', { isAnswered: true, ageMinutes: 15 }, 'comment.answered'],
    ['is not changed by somebody else', { authorId: 'you' }, 'comment.not_own'],
    ['is not changed once it is gone', { isRemoved: true }, 'resource.not_found'],
  ])('%s', (_, more, code) => {
    const comment = { ...mine, ...more };
    const change = () => assertCommentEditable(comment, 'me');

    expect(isCommentEditable(comment, 'me')).toBe(code === null);
    if (code === null) expect(change).not.toThrow();
    else expect(change).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, Partial<CommentState>, string | null]>([
    ['is taken back by who wrote it, answered or not', { isAnswered: true }, null],
    ['is not taken back by somebody else', { authorId: 'you' }, 'comment.not_own'],
    ['is taken back once', { isRemoved: true }, 'resource.not_found'],
  ])('%s', (_, more, code) => {
    const comment = { ...mine, ...more };
    const remove = () => assertCommentRemovable(comment, 'me');

    expect(isCommentRemovable(comment, 'me')).toBe(code === null);
    if (code === null) expect(remove).not.toThrow();
    else expect(remove).toThrow(expect.objectContaining({ code }));
  });
});
