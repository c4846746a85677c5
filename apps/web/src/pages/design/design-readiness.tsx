import { type BarReadiness, ReadinessBar, ReadinessMini } from '../../ui/readiness/readiness-bar.tsx';
import styles from './design.module.css';
import { Card, Section } from './design-parts.tsx';

function bar(proven: number, claimed: number, gap: number, unknown: number): BarReadiness {
  const shares = { proven, claimed, gap, unknown };
  return {
    weighted: shares,
    unweighted: shares,
    range: { from: proven, to: proven + unknown },
    counts: { inScope: 100, notApplicable: 3, byState: shares },
  };
}

const examples = [
  { name: 'In progress', readiness: bar(61, 17, 15, 7) },
  { name: 'New programme', readiness: bar(0, 0, 0, 100) },
  { name: 'All assessed', readiness: bar(72, 12, 16, 0) },
  { name: 'Ready, gates met', readiness: bar(96, 4, 0, 0) },
  { name: 'Claims only', readiness: bar(0, 64, 21, 15) },
  { name: 'Small parts stay visible', readiness: bar(88, 1, 1, 10) },
];

export const DesignReadiness = () => (
  <Section title="Readiness bar">
    <div className={styles.columns}>
      {examples.map(({ name, readiness }) => (
        <Card key={name} title={name}>
          <ReadinessBar readiness={readiness} label={name} withHeading source={<a href="/">100 requirements</a>} />
        </Card>
      ))}
    </div>
    <Card title="Small, for group rows">
      <ReadinessMini readiness={bar(58, 20, 15, 7)} label="A.5" />
    </Card>
  </Section>
);
