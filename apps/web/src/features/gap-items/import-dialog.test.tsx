import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ImportPreview } from '@waymark/contracts';
import { aProblem, type FakeRequest, fakeApi } from '../../test/fake-api.ts';
import { anId } from '../../test/fixtures.ts';
import { renderUi } from '../../test/render.tsx';
import { ImportDialog } from './import-dialog.tsx';

const aPreview = (more: Partial<ImportPreview> = {}): ImportPreview => ({
  fingerprint: 'first',
  isApplied: false,
  rows: 2,
  unchanged: 1,
  usedColumns: ['Requirement', 'Conformity'],
  ignoredColumns: ['Title'],
  changes: [
    {
      line: 2,
      gapItemId: anId(15),
      requirementId: 'A.5.15',
      title: 'Access control',
      fields: [
        { field: 'conformity', before: 'not_assessed', after: 'minor' },
        { field: 'dueOn', before: null, after: '2027-03-01' },
      ],
      withdrawsAcceptance: true,
    },
  ],
  errors: [],
  questions: [],
  people: [],
  ...more,
});

async function open(answer: (request: FakeRequest) => unknown) {
  let imported: number | undefined;
  const requests = fakeApi({ 'POST /orgs/:org/programmes/:id/gap-items/import': answer });
  renderUi(
    <ImportDialog
      programme={{ organisationId: anId(1), programmeId: anId(3) }}
      onClose={() => undefined}
      onImported={(count) => {
        imported = count;
      }}
    />,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Import gap items' });
  const input = dialog.ownerDocument.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nothing to choose a file with.');
  await userEvent.upload(input, new File(['Requirement,Conformity'], 'gaps.csv', { type: 'text/csv' }));
  return { requests, imported: () => imported };
}

describe('importing gap items', () => {
  it('shows what will change before anything is written, and then applies just that', async () => {
    const { requests, imported } = await open(({ query }) => aPreview({ isApplied: query.get('apply') === 'true' }));

    const region = within(await screen.findByRole('region', { name: 'What will change' }));
    expect(region.getByRole('rowheader', { name: 'A.5.15 Access control' })).toBeInTheDocument();
    expect(region.getByText(/^Minor/)).toBeInTheDocument();
    expect(region.getByText('1 Mar 2027')).toBeInTheDocument();
    expect(region.getByText('The acceptance is withdrawn')).toBeInTheDocument();
    expect(requests.map(({ query }) => query.get('apply'))).toEqual([null]);
    await userEvent.click(screen.getByRole('button', { name: 'Change 1 item' }));

    expect(requests.map(({ query }) => [query.get('apply'), query.get('seen')])[1]).toEqual(['true', 'first']);
    expect(imported()).toBe(1);
  });

  it('says line by line what is wrong, and lets nothing through', async () => {
    const wrong = {
      line: 3,
      requirementId: 'A.5.16',
      column: 'Due on',
      code: 'day_unreadable',
      value: 'soon',
    } as const;
    await open(() => aPreview({ errors: [wrong] }));

    const row = within(await screen.findByRole('row', { name: /A\.5\.16/ }));
    expect(row.getByText('This is not a date. Write it like 2027-02-28.', { exact: false })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Change the items' })).toBeDisabled();
  });

  it('shows anew what would change when somebody was faster', async () => {
    const current = aPreview({ fingerprint: 'second', changes: [] });
    await open(({ query }) =>
      query.get('apply') ? aProblem(412, 'resource.changed_meanwhile', { facts: { current } }) : aPreview(),
    );

    await userEvent.click(await screen.findByRole('button', { name: 'Change 1 item' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was imported');
    expect(screen.getByText(/Nothing in this table differs/)).toBeInTheDocument();
  });

  it('says why a file is no table', async () => {
    await open(() => aProblem(422, 'import.unreadable'));

    expect(await screen.findByRole('alert')).toHaveTextContent('neither a table written as text');
  });

  it('names the limit that a file passes, and what was found instead of a table', async () => {
    await open(() => aProblem(422, 'import.too_many_rows', { facts: { most: 5000 } }));

    expect(await screen.findByRole('alert')).toHaveTextContent('A table may have 5,000 rows. This one has more.');
  });

  it('says what kind of file it is instead of a table', async () => {
    await open(() => aProblem(422, 'import.not_a_table', { facts: { found: 'PDF' } }));

    expect(await screen.findByRole('alert')).toHaveTextContent('This is a file of the kind PDF, not a table.');
  });

  it('asks once what the words of a table mean, reads it anew, and applies it with all the answers', async () => {
    const questions: ImportPreview['questions'] = [
      { kind: 'column', asked: 'Control ID', rows: 1, means: 'requirement', isRemembered: false },
      { kind: 'word', asked: 'Implemented', rows: 12, means: 'conform', isRemembered: false },
      { kind: 'person', asked: 'M. Lindqvist', rows: 1, means: null, isRemembered: false },
    ];
    const readingOf = ({ query }: FakeRequest) => JSON.parse(query.get('reading') ?? '[]');
    const { requests } = await open((request) => {
      const answered: ImportPreview['questions'] = readingOf(request);
      const told = { rows: 1, isRemembered: false };
      return aPreview({ questions: answered.length > 0 ? answered.map((one) => ({ ...one, ...told })) : questions });
    });

    await userEvent.click(await screen.findByRole('combobox', { name: 'What “Implemented” means' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Improve' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Change 1 item' }));

    const agreed = [
      { kind: 'column', asked: 'Control ID', means: 'requirement' },
      { kind: 'word', asked: 'Implemented', means: 'improvement' },
      { kind: 'person', asked: 'M. Lindqvist', means: null },
    ];
    expect(requests.map(readingOf)).toEqual([[], agreed, agreed]);
    expect(requests.at(-1)?.query.get('apply')).toBe('true');
  });
});
