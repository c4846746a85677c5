import { Plural } from '@lingui/react/macro';
import type { StageDecision } from '@waymark/contracts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './gate.module.css';
import { useHaveOfNeed } from './gate-words.ts';

type Facts = StageDecision['facts'];

/** The criteria as they stood, or as they will be kept. */
export function FactsList({ facts, label, id }: { facts: Facts; label: string; id?: string }) {
  const haveOfNeed = useHaveOfNeed();
  return (
    <ul id={id} className={styles.facts} aria-label={label}>
      {facts.map((fact) => (
        <li key={fact.key}>
          <StatusBadge status={fact.isMet ? 'gate_met' : 'gate_open'} isPlain />
          <bdi>{fact.text}</bdi>
          <span className={styles.quiet}>{haveOfNeed(fact)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "4 of 5 criteria met" */
export function MetCount({ facts }: { facts: Facts }) {
  const met = facts.filter(({ isMet }) => isMet).length;
  return <Plural value={facts.length} one={`${met} of # criterion met`} other={`${met} of # criteria met`} />;
}
