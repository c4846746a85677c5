import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { MultiSelect, Select } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/render.tsx';
import { foundOptions } from './found-options.ts';

const people = ['Łukasz Groß', 'Zoë O’Brien', 'Ines Halvorsen'];
const requirements = [
  { group: 'A.5', items: [{ value: '1', label: 'A.5.10 Acceptable use' }] },
  { group: 'A.8', items: [{ value: '2', label: 'A.8.16 Monitoring' }] },
];

it.each([
  ['gross lukasz', ['Łukasz Groß']],
  ['obrien', ['Zoë O’Brien']],
  ['HALVORSEN', ['Ines Halvorsen']],
  ['nobody', []],
])('offers for “%s” the people %j', async (typed, found) => {
  renderUi(<Select aria-label="Person" data={people} searchable />);

  await userEvent.type(screen.getByRole('combobox', { name: 'Person' }), typed);

  expect(screen.queryAllByRole('option').map(({ textContent }) => textContent)).toEqual(found);
});

it('offers by the same rule where several may be chosen, and in groups', async () => {
  renderUi(<MultiSelect aria-label="Requirements" data={requirements} searchable />);

  await userEvent.type(screen.getByRole('combobox', { name: 'Requirements' }), 'use A5.10');

  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['A.5.10 Acceptable use']);
});

it('offers all of them before a letter is typed, and no more than the limit', () => {
  const options = people.map((name) => ({ value: name, label: name, disabled: false }));

  expect(foundOptions({ options, search: ' – ', limit: 10 })).toHaveLength(3);
  expect(foundOptions({ options, search: '', limit: 2 })).toHaveLength(2);
});

it('has no second rule of searching anywhere in the browser', () => {
  const source = join(import.meta.dirname, '..', '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const own = /to(Locale)?LowerCase\(\)\s*\.(includes|indexOf|startsWith|match)|localeCompare\([^)]*sensitivity/;

  expect(files.filter((file) => own.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
  // One of a name that was lowered before it is looked into.
  expect(
    files.filter((file) =>
      /\.includes\(\w*([wW]anted|[nN]eedle|[qQ]uery|[sS]earch)\w*\)/.test(readFileSync(join(source, file), 'utf8')),
    ),
  ).toEqual([]);
});
