import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const shortcutPlaces = ['everywhere', 'lists', 'timeline'] as const;

interface Shortcut {
  where: (typeof shortcutPlaces)[number];
  /** Each by itself; keys with a space between are pressed one after the other. */
  keys: readonly [string, ...string[]];
  does: MessageDescriptor;
}

/** Every key that does something, for those who listen to it and for the list that is shown of them. */
export const shortcuts = {
  find: { where: 'everywhere', keys: ['mod+K'], does: msg`Find anything` },
  switch: { where: 'everywhere', keys: ['g o'], does: msg`Switch organisation` },
  help: { where: 'everywhere', keys: ['?'], does: msg`Show the keyboard shortcuts` },
  next: { where: 'lists', keys: ['j'], does: msg`Next row` },
  previous: { where: 'lists', keys: ['k'], does: msg`Previous row` },
  open: { where: 'lists', keys: ['Enter'], does: msg`Open the row` },
  close: { where: 'lists', keys: ['Escape'], does: msg`Close what is open` },
  edit: { where: 'lists', keys: ['e'], does: msg`Edit the row` },
  select: { where: 'lists', keys: ['x'], does: msg`Select the row` },
  undo: { where: 'timeline', keys: ['mod+Z'], does: msg`Undo the last change of a plan` },
  redo: { where: 'timeline', keys: ['mod+shift+Z', 'mod+Y'], does: msg`Redo it` },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof shortcuts;

/** The first key of a shortcut, as an event tells it. */
export const firstKeyOf = (name: ShortcutName): string => shortcuts[name].keys[0];

/** What a key does, for `useHotkeys`. */
export const hotkeys = (name: ShortcutName, act: () => void): [string, () => void][] =>
  shortcuts[name].keys.map((key) => [key, act]);
