import { describe, expect, it } from '@jest/globals';
import { bareNames } from './check-shown-names.mjs';

// A `§` stands for the sign that would make a template of these strings.
const offencesIn = (jsx, path = 'apps/web/src/features/a.tsx') =>
  bareNames(
    path,
    `import x from 'y';\nexport const A = ({ person, programme, name, title, on }) => (${jsx.replaceAll('§', '$')});\n`,
  );

describe('names of people and programmes', () => {
  it.each([
    ['<p>{person.name}</p>', 'person.name'],
    ['<p>by {person.name}, {on}</p>', 'person.name'],
    ['<li>{programme?.name}</li>', 'programme.name'],
    ['<strong>{task.title}</strong>', 'task.title'],
    ['<>{programmeName}</>', 'programmeName'],
    ['<p>{on ? person.name : on}</p>', 'person.name'],
    ['<p>{person?.name ?? "–"}</p>', 'person.name'],
    ['<p>{on && title}</p>', 'title'],
    ['<li><Link to="/">{entry.programme.name}</Link></li>', 'programme.name'],
    ['<img alt={`Picture of §{person.name}`} />', 'person.name'],
    ['<button aria-label={`§{name}, §{on}`} />', 'name'],
  ])('are refused bare in %s', (jsx, name) => {
    const offences = offencesIn(jsx);

    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain(`: ${name} `);
  });

  it.each([
    '<Name>{person.name}</Name>',
    '<p><bdi>{person.name}</bdi>, {on}</p>',
    '<p dir="auto">{task.title}</p>',
    '<Trans>{person.name} is gone</Trans>',
    '<p>{isolated(person.name)}</p>',
    '<p>{person.name && <Name>{person.name}</Name>}</p>',
    '<button aria-label={person.name} />',
    '<button aria-label={t`Remove §{person.name}`} />',
    '<button aria-label={`§{on}: §{isolated(person.name)}`} />',
    '<li key={`§{on} §{name}`}>{on}</li>',
    '<td>{requirement.title}</td>',
    '<td>{nextStage.name}</td>',
  ])('are shown by %s', (jsx) => {
    expect(offencesIn(jsx)).toEqual([]);
  });

  it('are none where a component takes what its page has made', () => {
    const source = 'export const Part = ({ title }: { title: ReactNode }) => <h2>{title}</h2>;';

    expect(bareNames('apps/web/src/ui/part.tsx', source)).toEqual([]);
    expect(bareNames('apps/web/src/ui/part.tsx', source.replace('ReactNode', 'string'))).toHaveLength(1);
  });

  it('may stand bare in tests', () => {
    expect(offencesIn('<p>{person.name}</p>', 'apps/web/src/features/a.test.tsx')).toEqual([]);
  });
});
