import { Trans } from '@lingui/react/macro';
import { Name } from '../../ui/page/name.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import styles from './member-table.module.css';

interface PersonWithAddressProps {
  person: { name: string; email: string | null };
  isOneself?: boolean;
}

export const PersonWithAddress = ({ person, isOneself = false }: PersonWithAddressProps) => (
  <span className={styles.person}>
    <Avatar name={person.name} isLarge />
    <span className={styles.words}>
      <span className={styles.name}>
        <Name>{person.name}</Name>{' '}
        {isOneself && (
          <span className={styles.oneself}>
            <Trans>(you)</Trans>
          </span>
        )}
      </span>
      {person.email !== null && <span className={styles.address}>{person.email}</span>}
    </span>
  </span>
);
