import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EditOutcome } from './use-gap-item-edits.ts';
import type { TextDraft, TextDrafts } from './use-text-drafts.ts';

export interface SavedTextInput {
  draftKey: string;
  drafts: TextDrafts;
  value: string;
  version: number;
  /** What is typed stays, and is not sent: the role may have changed meanwhile. */
  isReadOnly: boolean;
  /** `base` is what stood there when the typing began, whatever has come since. */
  onSave: (text: string, base: TextDraft['base']) => Promise<EditOutcome>;
}

export type SaveState = 'typing' | 'saving' | 'saved' | 'failed';

/** Saves a text when it is left. Until the server has taken it, it stays a draft; `onBack` where the person goes back to it. */
export function useSavedText(input: SavedTextInput, onBack: () => void) {
  const { draftKey, drafts, value, version, isReadOnly, onSave } = input;
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
    if (sent === undefined || draft === undefined || state === 'saving' || isReadOnly) return;
    if ([value, draft.base.value].some((known) => known.trim() === sent.trim())) {
      forget();
      setState(undefined);
      return;
    }
    setState('saving');
    const outcome = await onSave(sent, draft.base);
    // What was typed while it was being sent is saved with the next blur, and builds on what was sent.
    const isLatest = latest.current === sent;
    if (outcome === 'saved' && isLatest) forget();
    else if (outcome === 'saved' && latest.current !== undefined) {
      drafts.keep(draftKey, { text: latest.current, base: { value: sent, version } });
    }
    setState(outcome !== 'saved' ? 'failed' : isLatest ? 'saved' : 'typing');
    if (outcome === 'conflict') onBack();
  };

  const saveOnLeave = useEffectEvent(() => {
    if (state === 'typing') void save();
  });
  useEffect(() => () => saveOnLeave(), []);

  const isSettled = draft === undefined && state !== 'saved' && state !== 'saving';
  const isOvertaken = draft !== undefined && draft.base.value.trim() !== value.trim();
  return {
    text: draft?.text ?? value,
    hasDraft: draft !== undefined,
    isOvertaken,
    state: isSettled ? undefined : state,
    type,
    save,
  };
}
