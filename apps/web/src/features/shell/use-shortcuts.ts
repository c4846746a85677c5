import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { firstKeyOf, hotkeys } from '../../ui/keys/shortcuts.ts';

type Acts = Readonly<Record<'find' | 'switch' | 'help', () => void>>;

/** Keys of which the second comes later than this belong to no sequence. */
const sequenceMilliseconds = 1500;

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
const isAsking = () => document.querySelector('[aria-modal="true"]') !== null;

/** What the keys do that work on every page. Those of letters do nothing while one types or is asked something. */
export function useShortcuts(acts: Acts): void {
  useHotkeys(hotkeys('find', acts.find), []);
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    let before = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isAsking()) return;
      const isSoon = event.timeStamp - before.at < sequenceMilliseconds;
      const sequence = isSoon ? `${before.key} ${event.key}` : event.key;
      const name = (['switch', 'help'] as const).find((each) => [event.key, sequence].includes(firstKeyOf(each)));
      before = { key: event.key, at: event.timeStamp };
      if (!name) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
