import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EditOutcome } from './use-gap-item-edits.ts';
import type { TextDrafts } from './use-text-drafts.ts';

export interface SavedTextInput {
  draftKey: string;
  drafts: TextDrafts;
  value: string;
  version: number;
  /** `seenVersion` is given when the text on the server is no longer the one that was being edited. */
  onSave: (text: string, seenVersion?: number) => Promise<EditOutcome>;
}

export type SaveState = 'typing' | 'saving' | 'saved' | 'failed';

/** Saves a text when it is left. Until the server has taken it, it stays a draft. */
export function useSavedText({ draftKey, drafts, value, version, onSave }: SavedTextInput) {
  const draft = drafts.of(draftKey);
  const [state, setState] = useState<SaveState | undefined>(draft && 'typing');
  const latest = useRef<string>(draft?.text);

  const type = (text: string) => {
    latest.current = text;
    drafts.keep(draftKey, { text, base: draft?.base ?? { value, version } });
    setState('typing');
  };
  const forget = () => {
    latest.current = undefined;
    drafts.keep(draftKey, undefined);
  };
  const save = async () => {
    const sent = latest.current;
    // Without a draft there is nothing to save: a conflict was settled, and with it the draft.
    if (sent === undefined || draft === undefined || state === 'saving') return;
    if (sent.trim() === value.trim()) {
      forget();
      setState(undefined);
      return;
    }
    setState('saving');
    const isAsSeen = draft.base.value.trim() === value.trim();
    const outcome = await onSave(sent, isAsSeen ? undefined : draft.base.version);
    // What was typed while it was being sent is saved with the next blur, and builds on what was sent.
    const isLatest = latest.current === sent;
    if (outcome === 'saved' && isLatest) forget();
    else if (outcome === 'saved' && latest.current !== undefined) {
      drafts.keep(draftKey, { text: latest.current, base: { value: sent, version } });
    }
    setState(outcome !== 'saved' ? 'failed' : isLatest ? 'saved' : 'typing');
  };

  const saveOnLeave = useEffectEvent(() => {
    if (state === 'typing') void save();
  });
  useEffect(() => () => saveOnLeave(), []);

  const isSettled = draft === undefined && state !== 'saved' && state !== 'saving';
  return { text: draft?.text ?? value, state: isSettled ? undefined : state, type, save };
}
