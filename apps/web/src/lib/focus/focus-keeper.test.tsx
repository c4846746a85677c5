import { describe, expect, it } from '@jest/globals';
import { Modal } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../test/render.tsx';
import { SidePanel } from '../../ui/page/side-panel.tsx';

const button = (name: string) => screen.getByRole('button', { name });
const focusIsOn = (find: () => HTMLElement) => waitFor(() => expect(find()).toHaveFocus());

function People({ asks = false }: { asks?: boolean }) {
  const [names, setNames] = useState(['Ada', 'Ben', 'Cleo']);
  const [asked, setAsked] = useState<string>();
  const remove = (name: string) => setNames(names.filter((other) => other !== name));
  const close = (name?: string) => {
    setAsked(undefined);
    if (name) remove(name);
  };
  return (
    <main>
      <h1>Settings</h1>
      <section>
        <h2>People</h2>
        {names.length === 0 ? (
          <p>Nobody is here.</p>
        ) : (
          <ul>
            {names.map((name) => (
              <li key={name}>
                {name}
                <button type="button" onClick={() => (asks ? setAsked(name) : remove(name))}>
                  Remove {name}
                </button>
              </li>
            ))}
          </ul>
        )}
        <button type="button">Invite</button>
      </section>
      {asked && (
        <Modal opened onClose={() => close()} title={`Remove ${asked}?`}>
          <button type="button" onClick={() => close(asked)}>
            Yes
          </button>
        </Modal>
      )}
    </main>
  );
}

describe('what is removed hands the focus on', () => {
  it('to the next row of its list, after the last one to the one before, and from an empty list to its heading', async () => {
    renderUi(<People />);

    await userEvent.click(button('Remove Ben'));
    await focusIsOn(() => button('Remove Cleo'));
    await userEvent.keyboard('{Enter}');
    await focusIsOn(() => button('Remove Ada'));
    await userEvent.keyboard('{Enter}');
    await focusIsOn(() => screen.getByRole('heading', { name: 'People' }));
  });

  it('also when a dialog asked before and closes with it', async () => {
    renderUi(<People asks />);

    await userEvent.click(button('Remove Ada'));
    await userEvent.click(await screen.findByRole('button', { name: 'Yes' }));

    await focusIsOn(() => button('Remove Ben'));
  });

  it('to what stands in its place, where it is replaced', async () => {
    function Task() {
      const [isDone, setIsDone] = useState(false);
      return isDone ? (
        <button key="open" type="button">
          Reopen
        </button>
      ) : (
        <button key="done" type="button" onClick={() => setIsDone(true)}>
          Mark as done
        </button>
      );
    }
    renderUi(<Task />);

    await userEvent.click(button('Mark as done'));

    await focusIsOn(() => button('Reopen'));
  });
});

it('goes back to what opened a dialog when it is closed, and to the field that was busy once it is free', async () => {
  renderUi(<People asks />);

  await userEvent.click(button('Remove Ben'));
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');

  await focusIsOn(() => button('Remove Ben'));
});

it('is given back to a button that was busy', async () => {
  const { show } = renderUi(<button type="button">Save</button>);
  button('Save').focus();

  show(
    <button type="button" disabled>
      Save
    </button>,
  );
  // As browsers do with what is disabled, and the test's does not.
  button('Save').blur();
  show(<button type="button">Save</button>);

  await focusIsOn(() => button('Save'));
});

it('leaves it nowhere after a press on a place that takes none', async () => {
  const { show } = renderUi(
    <>
      <p>Words</p>
      <button type="button">Save</button>
      <button type="button">Other</button>
    </>,
  );
  await userEvent.click(button('Save'));
  await userEvent.click(screen.getByText('Words'));

  show(<button type="button">Other</button>);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);

  expect(document.body).toHaveFocus();
});

function Rows() {
  const [open, setOpen] = useState<number>();
  const next = open !== undefined && open < 3 ? () => setOpen(open + 1) : undefined;
  return (
    <main>
      {[1, 2, 3].map((row) => (
        <p key={row} data-open={open === row || undefined}>
          <a href={`#${row}`} onClick={() => setOpen(row)}>
            Row {row}
          </a>
        </p>
      ))}
      {open && (
        <SidePanel key={open} title={`Panel ${open}`} onNext={next} onClose={() => setOpen(undefined)}>
          Words
        </SidePanel>
      )}
    </main>
  );
}

it('walks with the panel, and goes back to the row that the panel shows when it is closed', async () => {
  renderUi(<Rows />);

  await userEvent.click(screen.getByRole('link', { name: 'Row 1' }));
  await userEvent.click(button('Next (J)'));
  await screen.findByRole('complementary', { name: 'Panel 2' });
  await focusIsOn(() => button('Next (J)'));
  await userEvent.click(button('Close (Esc)'));

  await focusIsOn(() => screen.getByRole('link', { name: 'Row 2' }));
});
