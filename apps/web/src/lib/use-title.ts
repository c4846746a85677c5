import { isolated } from '@waymark/domain';
import { useEffect } from 'react';

/** The window's title where it depends on data: "SOC 2 Type 2 · Waymark". Routes with a fixed name need no call. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${isolated(title)} · Waymark`;
  }, [title]);
}
