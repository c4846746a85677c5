import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { type Comment, type CommentPlace, commentSchema, commentsSchema, type WriteComment } from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

const pathOf = (organisationId: string) => `/orgs/${organisationId}/comments`;

export const commentsOn = (organisationId: string, { kind, id }: CommentPlace) =>
  queryOptions({
    queryKey: keyOf('comments', organisationId, kind, id),
    ...asks(`${pathOf(organisationId)}${queryString({ kind, id })}`, commentsSchema),
  });

export const useWriteComment = (organisationId: string, place: CommentPlace) =>
  useMutation({
    mutationFn: (comment: WriteComment, within) =>
      api.post(pathOf(organisationId), commentSchema, { ...comment, place }, { within }),
    meta: { says: msg`Comment sent`, changes: 'comment', showsProblem: true },
  });

export const useChangeComment = (organisationId: string) =>
  useMutation({
    mutationFn: ({ comment, change }: { comment: Comment; change: WriteComment }, within) =>
      api.patch(`${pathOf(organisationId)}/${comment.id}`, commentSchema, change, { version: comment.version, within }),
    meta: { says: msg`Comment saved`, changes: 'comment', showsProblem: true },
  });

export const useRemoveComment = (organisationId: string) =>
  useMutation({
    meta: { says: msg`Comment removed`, changes: 'comment' },
    mutationFn: ({ id }: Comment, within) => api.delete(`${pathOf(organisationId)}/${id}`, { within }),
  });

export const useMarkCommentsRead = (organisationId: string) =>
  useMutation({
    meta: { changes: 'comment' },
    mutationFn: (place: CommentPlace, within) =>
      api.post(`${pathOf(organisationId)}/read`, commentsSchema, place, { within }),
  });
