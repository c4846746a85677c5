import { type ReactNode, useDeferredValue } from 'react';

interface InShortTasksProps {
  /** What stands there until then. */
  instead?: ReactNode;
  children: ReactNode;
}

/**
 * Draws much that has just arrived in short tasks, between which the page answers: what the server's answer brings is otherwise
 * drawn in one. Once it is there, its changes are drawn at once.
 */
export function InShortTasks({ instead, children }: InShortTasksProps) {
  return useDeferredValue(true, false) ? children : instead;
}
