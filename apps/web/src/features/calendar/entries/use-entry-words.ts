import { useLingui } from '@lingui/react/macro';
import { recurrenceInWords } from '@waymark/domain';
import { formatPeriod } from '../../../lib/format.ts';
import { preferredLocale } from '../../../lib/i18n.ts';
import { today } from '../../../lib/today.ts';
import type { Named } from './entry-fields.tsx';
import type { EntryEdit } from './entry-values.ts';
import { anchorWords, entryKindWords, shiftWords } from './entry-words.ts';
import { readRule } from './repeat.ts';

export interface Names {
  programmes: readonly Named[];
  people: readonly Named[];
}

/** A field of an event that two people have changed, in words. */
export function useEntryWords({ programmes, people }: Names) {
  const { i18n, t } = useLingui();
  const labels: Record<keyof EntryEdit, string> = {
    title: t`Title`,
    kind: t`Kind`,
    days: t`Days`,
    programmeId: t`Programme`,
    ownerId: t`Owner`,
    recurrence: t`Repeats`,
    shift: t`On a day nobody works`,
    anchoredTo: t`Due`,
    note: t`Note`,
  };
  const nameIn = (all: readonly Named[], id: string | null | undefined) => all.find((one) => one.id === id)?.name;
  const say = (field: keyof EntryEdit, edit: EntryEdit, fromOn: string): string | undefined => {
    const { kind, days, recurrence, shift, anchoredTo } = edit;
    if (field === 'kind') return kind && i18n._(entryKindWords[kind]);
    if (field === 'days') return days && formatPeriod(days.fromOn, days.toOn);
    if (field === 'programmeId') return nameIn(programmes, edit.programmeId);
    if (field === 'ownerId') return nameIn(people, edit.ownerId);
    if (field === 'recurrence') return recurrence ? ruleWords(recurrence, fromOn) : t`Does not repeat`;
    if (field === 'shift') return shift && i18n._(shiftWords[shift]);
    if (field === 'anchoredTo') return anchoredTo && i18n._(anchorWords(anchoredTo, null));
    return edit[field];
  };
  return (field: keyof EntryEdit, theirs: EntryEdit, mine: EntryEdit) => {
    const fromOn = mine.days?.fromOn ?? theirs.days?.fromOn ?? today();
    return {
      label: labels[field],
      theirs: say(field, theirs, fromOn) || '–',
      mine: say(field, mine, fromOn) || '–',
    };
  };
}

function ruleWords(text: string, fromOn: string): string {
  const read = readRule(text, fromOn);
  return 'rule' in read ? recurrenceInWords(read.rule, preferredLocale()) : text;
}
