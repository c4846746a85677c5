import { useEffect, useEffectEvent, useState } from 'react';

/** What is asked for while files are on their way happens once they are there: nobody has to wait for the button. */
export function useOnceArrived(isOnTheWay: boolean, act: () => void) {
  const [isWaiting, setIsWaiting] = useState(false);
  const onArrived = useEffectEvent(act);
  useEffect(() => {
    if (!isWaiting || isOnTheWay) return;
    setIsWaiting(false);
    onArrived();
  }, [isWaiting, isOnTheWay]);
  return { ask: () => setIsWaiting(true), isWaiting };
}
