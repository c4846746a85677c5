import { Trans } from '@lingui/react/macro';
import styles from './person.module.css';

/** The first letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [...first]
    .slice(0, 1)
    .concat([...last].slice(0, 1))
    .join('')
    .toLocaleUpperCase();
}

export function Avatar({ name, isLarge = false }: { name: string; isLarge?: boolean }) {
  return (
    // The letters are drawn, not written: no name that is read out, copied or searched for has them in it.
    <span className={styles.avatar} data-initials={initials(name)} data-large={isLarge || undefined} aria-hidden />
  );
}

interface PersonNameProps {
  person: { name: string } | null | undefined;
  /** In narrow columns the first name is enough. */
  isShort?: boolean;
}

/** A person with their initials on one line, the whole name in the tooltip, or that there is nobody yet. */
export function PersonName({ person, isShort = false }: PersonNameProps) {
  if (!person) {
    return (
      <span className={styles.nobody}>
        <Trans>Nobody</Trans>
      </span>
    );
  }
  return (
    <span className={styles.person} title={person.name}>
      <Avatar name={person.name} />
      <bdi className={styles.name}>{isShort ? person.name.split(' ')[0] : person.name}</bdi>
    </span>
  );
}
