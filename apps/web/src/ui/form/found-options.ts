import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { isFoundIn, searchWords } from '@waymark/domain';

/** What a box of choices offers for the letters typed into it, by the rule that every search follows. */
export const foundOptions: OptionsFilter = ({ options, search, limit }) => {
  const isTyped = searchWords(search).length > 0;
  let left = limit;
  const isOffered = ({ label }: ComboboxItem): boolean => {
    if (left <= 0 || (isTyped && !isFoundIn(label, search))) return false;
    left -= 1;
    return true;
  };
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return isOffered(option) ? [option] : [];
    const items = option.items.filter(isOffered);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
