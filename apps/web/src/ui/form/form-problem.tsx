import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { problemMessage } from '../../lib/problem-messages.ts';
import { StateShape } from '../lifecycle/state-shape.tsx';
import styles from './form-problem.module.css';

interface FormProblemProps {
  error?: unknown;
  /** The sentence itself, where the form knows better than the problem's code. */
  children?: ReactNode;
}

/** Why a form was refused, in place; what was typed stays. */
export function FormProblem({ error, children }: FormProblemProps) {
  const { i18n } = useLingui();
  return (
    <p className={styles.problem} role="alert">
      <StateShape name="cross" />
      <span>{children ?? problemMessage(i18n, error)}</span>
    </p>
  );
}
