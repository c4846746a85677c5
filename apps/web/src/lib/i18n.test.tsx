import { expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { screen } from '@testing-library/react';
import { renderUi } from '../test/render.tsx';
import { useTitle } from './use-title.ts';

const name = 'שער 7';
const said = `\u2068${name}\u2069`;

function Sentences() {
  const { t } = useLingui();
  useTitle(name);
  return (
    <>
      <button type="button" aria-label={t`Edit ${name}, 12:41`}>
        …
      </button>
      <Trans>
        Signed by {name}, <b>3 March</b>.
      </Trans>
    </>
  );
}

it('a sentence keeps a name from right to left apart, written, read out, or in the title of the window', () => {
  renderUi(<Sentences />);

  expect(screen.getByRole('button')).toHaveAccessibleName(`Edit ${said}, 12:41`);
  expect(document.body).toHaveTextContent(`Signed by ${said}, 3 March.`);
  expect(document.title).toBe(`${said} · Waymark`);
});

it.each([
  [name, `renamed to ${said}`],
  ['Mara 測試 🦊', 'renamed to Mara 測試 🦊'],
  ['invoice \u202efdp', 'renamed to invoice fdp'],
])('of a message kept for later, %j too', (given, sentence) => {
  expect(i18n._(msg`renamed to ${given}`)).toBe(sentence);
});
