import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for as long as the component lives, that does what the last drawn one does: for parts that are drawn only when something of theirs changes. */
export function useStable<Given extends unknown[], Result>(act: (...given: Given) => Result) {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given): Result => latest.current(...given), []);
}
