/** A value that code outside of React changes and components follow by `useSyncExternalStore`. */
export function storeOf<Value>(initial: Value) {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    change: (next: (before: Value) => Value) => {
      value = next(value);
      for (const listener of listeners) listener();
    },
    follow: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
