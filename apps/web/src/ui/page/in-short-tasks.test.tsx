import { beforeEach, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { InShortTasks } from './in-short-tasks.tsx';

const drawn: string[] = [];
beforeEach(() => {
  drawn.length = 0;
});

function Say({ word }: { word: string }) {
  drawn.push(word);
  return <p>{word}</p>;
}

const shown = (word: string) => (
  <InShortTasks instead={<Say word="instead" />}>
    <Say word={word} />
  </InShortTasks>
);

it('draws first what stands there until then, and later changes at once', () => {
  const { rerender } = render(shown('much'));

  expect(screen.getByText('much')).toBeVisible();
  expect(screen.queryByText('instead')).not.toBeInTheDocument();
  expect(drawn[0]).toBe('instead');

  drawn.length = 0;
  rerender(shown('changed'));
  expect(screen.getByText('changed')).toBeVisible();
  expect(drawn).not.toContain('instead');
});
