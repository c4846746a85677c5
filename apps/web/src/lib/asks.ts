import type { InfiniteData } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './api-client.ts';

interface Asking {
  signal: AbortSignal;
}

/** A query that asks one address. */
export const asks = <Schema extends z.ZodType>(path: string, schema: Schema) => ({
  queryFn: ({ signal }: Asking): Promise<z.output<Schema>> => api.get(path, schema, signal),
  meta: { asked: { path, read: (answer: unknown) => schema.parse(answer) } },
});

type PageSchema = z.ZodType<{ nextCursor: string | null }>;

/** A list that is asked page by page; `pathOf` has the address of the page at a cursor. */
export const asksPages = <Schema extends PageSchema>(pathOf: (cursor: string) => string, schema: Schema) => ({
  queryFn: ({ signal, pageParam }: Asking & { pageParam: string }): Promise<z.output<Schema>> =>
    api.get(pathOf(pageParam), schema, signal),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: z.output<Schema>) => nextCursor,
  meta: {
    asked: {
      path: pathOf(''),
      isPaged: true,
      read: (answer: unknown): InfiniteData<z.output<Schema>> => ({
        pages: [schema.parse(answer)],
        pageParams: [''],
      }),
    },
  },
});
