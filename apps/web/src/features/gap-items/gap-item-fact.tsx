import type { ReactNode } from 'react';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import type { CellState } from '../../ui/table/data-table-types.ts';
import styles from './gap-items.module.css';

interface FactProps {
  name: string;
  state: CellState | undefined;
  children: ReactNode;
}

/** A field of an item under its name, with why a change of it was refused. */
export const Fact = ({ name, state, children }: FactProps) => (
  <div className={styles.fact} aria-busy={state?.kind === 'saving' || undefined}>
    <span aria-hidden>{name}</span>
    {children}
    <Refused state={state} />
  </div>
);

export const Refused = ({ state }: Pick<FactProps, 'state'>) =>
  state?.kind === 'refused' && (
    <span className={styles.refused} role="alert">
      <StateShape name="cross" size={12} />
      {state.reason}
    </span>
  );
