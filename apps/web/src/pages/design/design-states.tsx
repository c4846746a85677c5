import { StageRail } from '../../ui/lifecycle/stage-rail.tsx';
import { type Status, StatusBadge } from '../../ui/page/status-badge.tsx';
import styles from './design.module.css';
import { Card, Section } from './design-parts.tsx';

const families: readonly { name: string; states: readonly Status[] }[] = [
  { name: 'Readiness', states: ['proven', 'claimed', 'gap', 'unknown'] },
  { name: 'Conformity', states: ['conform', 'improvement', 'minor', 'major', 'not_applicable', 'not_assessed'] },
  { name: 'Evidence', states: ['accepted', 'claimed', 'to_review', 'rejected', 'stale', 'draft'] },
  { name: 'Due', states: ['planned', 'due_soon', 'overdue', 'done'] },
  { name: 'Gate', states: ['gate_met', 'gate_open', 'gate_waived'] },
  { name: 'Document', states: ['missing', 'draft', 'approved'] },
];

export const DesignStates = () => (
  <>
    <Section title="State: a shape and a word, colour last">
      <Card>
        {families.map(({ name, states }) => (
          <div key={name} className={styles.line}>
            <span className={styles.stateName}>{name}</span>
            {states.map((state) => (
              <StatusBadge key={state} status={state} />
            ))}
          </div>
        ))}
      </Card>
    </Section>
    <Section title="Stage rail">
      <Card>
        <StageRail
          stages={[
            { id: '1', name: 'Done', state: 'done', detail: '8 May 2026' },
            { id: '2', name: 'Now, 52 %', state: 'active', detail: 'to 15 Dec 2026', progress: 52 },
            { id: '3', name: 'Overdue', state: 'overdue', detail: 'was 20 Nov 2026' },
            { id: '4', name: 'Blocked by a gate', state: 'blocked', detail: '3 open' },
            { id: '5', name: 'Planned', state: 'planned', detail: '9 Mar 2027' },
            { id: '6', name: 'Forecast', state: 'forecast', detail: '20 Apr 2027' },
            { id: '7', name: 'Left out', state: 'skipped', detail: 'with a reason' },
          ]}
        />
      </Card>
    </Section>
  </>
);
