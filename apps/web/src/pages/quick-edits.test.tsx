import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LiveMessage } from '@waymark/contracts';
import { aProblem, type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { FakeEventSource } from '../test/fake-live.ts';
import { aMe, aMember, aMembership, anId, aProgramme, aProgrammeDetail } from '../test/fixtures.ts';
import { aGapItem, aGapSummary } from '../test/gap-items.ts';
import { renderApp } from '../test/render.tsx';

const programme = aProgrammeDetail();
const changed: LiveMessage = {
  ...{ type: 'change', change: 'gap-item', page: null },
  ...{ ids: [anId(15)], programmeId: anId(3) },
};
const member = aMember({ id: anId(2), name: 'Ines Halvorsen', email: 'ines@northwind.example' }, 'manager');
/** A row as a server keeps it: each change wants the version that is there, and is answered when the test says so. */
function keptRow<Row extends { version: number }>(row: Row) {
  const kept = { row, refused: 0, waiting: [] as (() => void)[] };
  const change =
    (changed: (body: unknown) => object, answer: () => unknown = () => kept.row) =>
    (request: FakeRequest) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      kept.waiting.push(() => {
        const seen = request.headers.get('if-match');
        if (seen === null || seen === `"${kept.row.version}"`) {
          kept.row = { ...kept.row, ...changed(request.body), version: kept.row.version + 1 };
          resolve(answer());
        } else {
          kept.refused += 1;
          resolve(aProblem(412, 'resource.changed_meanwhile', { facts: { current: kept.row } }));
        }
      });
      return promise;
    };
  /** Answers what was sent, one after the other, until nothing more comes. */
  const answerAll = async (count: number) => {
    for (let answered = 0; answered < count; answered += 1) {
      await waitFor(() => expect(kept.waiting).toHaveLength(1));
      await act(async () => kept.waiting.shift()?.());
    }
  };
  return { kept, change, answerAll };
}

function open(path: string) {
  const gap = keptRow(aGapItem());
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:id': programme,
    'GET /orgs/:org/members': [member],
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: 0 },
    'GET /orgs/:org/programmes/:id/gap-items/summary': aGapSummary,
    'GET /orgs/:org/programmes/:id/gap-items': () => ({ items: [gap.kept.row], nextCursor: null, total: null }),
    'GET /orgs/:org/programmes/:id/gap-items/:item': () => gap.kept.row,
    'GET /orgs/:org/activity': { items: [], nextCursor: null },
    'PATCH /orgs/:org/programmes/:id/gap-items/:item': gap.change((body) => body as object),
    'POST /orgs/:org/programmes/:id/gap-items/bulk': gap.change(
      () => ({}),
      () => ({ changed: 1, left: [] }),
    ),
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/${path}`);
  return { gap, requests };
}

const rowOf = async () => within(await screen.findByRole('row', { name: /A.5.15/ }));

async function choose(from: string, to: string) {
  await userEvent.click(
    (await rowOf()).getByRole('button', { name: new RegExp(`^Conformity of .*: ${from}\\s?, edit$`) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: to }));
}

describe('quick hands', () => {
  it('change a cell twice before the first change is answered, and both are saved', async () => {
    const { gap } = open('gap-analysis');

    await choose('Not assessed', 'Minor');
    await choose('Minor', 'Major');
    expect(gap.kept.waiting).toHaveLength(1);
    await gap.answerAll(2);

    expect(gap.kept).toMatchObject({ refused: 0, row: { conformity: 'major', version: 6 } });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leave a text by saying that the item conforms', async () => {
    const { gap } = open(`gap-analysis?item=${anId(15)}`);

    await userEvent.type(await screen.findByLabelText('As it is'), 'Reviewed each quarter');
    await userEvent.click(screen.getByRole('combobox', { name: 'Conformity' }));
    await userEvent.click(await screen.findByRole('option', { name: /^Conform/ }));
    await gap.answerAll(2);

    const row = { findingAsIs: 'Reviewed each quarter', conformity: 'conform', version: 6 };
    expect(gap.kept).toMatchObject({ refused: 0, row });
  });

  it('are not stopped by what arrives of somebody else while they type, and nothing typed is lost', async () => {
    Object.assign(globalThis, { EventSource: FakeEventSource });
    const { gap } = open(`gap-analysis?item=${anId(15)}`);
    const text = await screen.findByLabelText('As it is');
    await waitFor(() => expect(FakeEventSource.open.size).toBe(1));
    await userEvent.type(text, 'Reviewed each quar');

    gap.kept.row = { ...gap.kept.row, conformity: 'minor', version: 5 };
    FakeEventSource.say({ type: 'ready' }, changed);
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Conformity' })).toHaveDisplayValue(/Minor/));
    const arrived = { text: (text as HTMLTextAreaElement).value, hasFocus: document.activeElement === text };
    await userEvent.type(text, 'ter');
    await userEvent.tab();
    await gap.answerAll(1);

    expect(arrived).toEqual({ text: 'Reviewed each quar', hasFocus: true });
    expect(gap.kept).toMatchObject({ refused: 0, row: { findingAsIs: 'Reviewed each quarter', conformity: 'minor' } });
    Reflect.deleteProperty(globalThis, 'EventSource');
  });

  it('change a row at once after a change of many', async () => {
    const { gap } = open('gap-analysis');
    await rowOf();

    await userEvent.click(screen.getByRole('checkbox', { name: /Select A.5.15/ }));
    await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Owner' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'New owner' }));
    await userEvent.click(await screen.findByRole('option', { name: /Ines Halvorsen/ }));
    await choose('Not assessed', 'Minor');
    expect(gap.kept.waiting).toHaveLength(1);
    await gap.answerAll(2);

    expect(gap.kept).toMatchObject({ refused: 0, row: { conformity: 'minor', version: 6 } });
  });
});
