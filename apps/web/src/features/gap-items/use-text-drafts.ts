import { useCallback, useState } from 'react';

/** Text that is typed but not saved, with what stood there when typing began. */
export interface TextDraft {
  text: string;
  base: { value: string; version: number };
}

export interface TextDrafts {
  hasAny: boolean;
  of: (key: string) => TextDraft | undefined;
  keep: (key: string, draft: TextDraft | undefined) => void;
}

/** Drafts live with the page, so that walking on to another row loses nothing, whatever becomes of the saving. */
export function useTextDrafts(): TextDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TextDraft>>(new Map());
  const keep = useCallback((key: string, draft: TextDraft | undefined) => {
    setDrafts((all) => {
      const next = new Map(all);
      if (draft) next.set(key, draft);
      else next.delete(key);
      return next;
    });
  }, []);
  return { hasAny: drafts.size > 0, of: (key) => drafts.get(key), keep };
}
