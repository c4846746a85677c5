import { useState } from 'react';
import { emptyDraft, type ProgrammeDraft, programmeDraftSchema } from './programme-draft.ts';

const keyOf = (organisationId: string) => `waymark-new-programme-${organisationId}`;

function stored(organisationId: string): ProgrammeDraft {
  try {
    const text = sessionStorage.getItem(keyOf(organisationId));
    return text === null ? emptyDraft : programmeDraftSchema.parse(JSON.parse(text));
  } catch {
    // Blocked storage, or a draft of an older version: begin anew.
    return emptyDraft;
  }
}

function store(organisationId: string, draft: ProgrammeDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(organisationId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(organisationId));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

/** The draft of one tab. Every change is kept at once. */
export function useProgrammeDraft(organisationId: string) {
  const [draft, setDraft] = useState(() => stored(organisationId));
  const change = (changed: Partial<ProgrammeDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...changed };
      store(organisationId, after);
      return after;
    });
  const forget = () => {
    store(organisationId, undefined);
    setDraft(emptyDraft);
  };
  const isDirty = draft.scheme !== null || draft.scopeStatement !== '' || Object.keys(draft.answers).length > 0;
  return { draft, change, forget, isDirty };
}
