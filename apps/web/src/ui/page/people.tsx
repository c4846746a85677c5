import { Tooltip, VisuallyHidden } from '@mantine/core';
import { isolated } from '@waymark/domain';
import styles from './people.module.css';
import { Avatar } from './person.tsx';

/** More are counted. */
const mostShown = 4;

interface PeopleProps {
  label: string;
  people: readonly { id: string; name: string }[];
}

/** Several people in little room: their initials to see, their names to hear and on hover. */
export function People({ label, people }: PeopleProps) {
  if (people.length === 0) return null;
  const more = people.slice(mostShown);
  const others = more.map(({ name }) => isolated(name)).join(', ');
  return (
    <ul className={styles.people} aria-label={label}>
      {people.slice(0, mostShown).map(({ id, name }) => (
        <Tooltip key={id} label={`${label}: ${isolated(name)}`}>
          <li>
            <Avatar name={name} />
            <VisuallyHidden>
              <bdi>{name}</bdi>
            </VisuallyHidden>
          </li>
        </Tooltip>
      ))}
      {more.length > 0 && (
        <Tooltip label={others}>
          <li>
            <span aria-hidden>+{more.length}</span>
            <VisuallyHidden>{others}</VisuallyHidden>
          </li>
        </Tooltip>
      )}
    </ul>
  );
}
