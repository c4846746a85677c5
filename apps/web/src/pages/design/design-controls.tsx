import { ActionIcon, Button, Checkbox, Kbd, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '../../ui/form/day-field.tsx';
import { DemoChip } from '../../ui/page/demo-chip.tsx';
import { Avatar, PersonName } from '../../ui/page/person.tsx';
import { FilterChips } from '../../ui/table/filter-chips.tsx';
import styles from './design.module.css';
import { Card, Section } from './design-parts.tsx';

export function DesignControls() {
  return (
    <Section title="Controls">
      <div className={styles.columns}>
        <Buttons />
        <Inputs />
        <Choices />
      </div>
    </Section>
  );
}

const Buttons = () => (
  <Card title="Buttons: default, disabled, loading, sizes">
    <div className={styles.line}>
      <Button>Save</Button>
      <Button disabled>Save</Button>
      <Button loading>Save</Button>
    </div>
    <div className={styles.line}>
      <Button variant="default">Export</Button>
      <Button variant="default" disabled>
        Export
      </Button>
      <Button variant="subtle">Cancel</Button>
      <Button variant="outline" color="danger">
        Delete
      </Button>
    </div>
    <div className={styles.line}>
      <ActionIcon variant="default" aria-label="More">
        <IconDots size={16} stroke={1.5} />
      </ActionIcon>
      <Button size="sm" variant="default">
        Small
      </Button>
      <Button size="xs" variant="default">
        Extra small
      </Button>
    </div>
  </Card>
);

function Inputs() {
  const [day, setDay] = useState<string | null>('2026-12-04');
  return (
    <Card title="Inputs: empty, filled, error">
      <Select label="Owner" placeholder="Choose an owner" data={['Priya Nair', 'Jonas Weber']} />
      <TextInput label="Reviewer" defaultValue="Priya Nair" />
      <DayField label="Due" value={day} onChange={setDay} />
      <TextInput label="E-mail" defaultValue="priya" error="This is not an e-mail address." />
      <div className={styles.line}>
        <Checkbox label="Off" />
        <Checkbox label="On" defaultChecked />
        <Kbd>Ctrl K</Kbd>
        <DemoChip />
      </div>
    </Card>
  );
}

function Choices() {
  const [owner, setOwner] = useState<string | undefined>('2 people');
  return (
    <Card title="Segments, filters, people">
      <SegmentedControl data={['Month', 'Year', 'Agenda']} style={{ alignSelf: 'flex-start' }} />
      <FilterChips
        filters={[
          { id: 'state', name: 'State', value: 'Gap', renderEditor: () => 'States', onClear: () => undefined },
          {
            id: 'owner',
            name: 'Owner',
            value: owner,
            renderEditor: () => 'People',
            onClear: () => setOwner(undefined),
          },
          { id: 'due', name: 'Due', renderEditor: () => 'Days', onClear: () => undefined },
        ]}
        onClearAll={() => setOwner(undefined)}
      />
      <div className={styles.line}>
        <Avatar name="Priya Nair" />
        <Avatar name="Jonas Weber" isLarge />
        <PersonName person={{ name: 'Tomas Reyes' }} />
        <PersonName person={null} />
      </div>
    </Card>
  );
}
