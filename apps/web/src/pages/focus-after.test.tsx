import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { changesInCode } from '../test/changes-in-code.ts';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import type { Action } from '../test/focus-after/action.ts';
import { evidenceActions } from '../test/focus-after/evidence-actions.ts';
import { planActions } from '../test/focus-after/plan-actions.ts';
import { programmeActions } from '../test/focus-after/programme-actions.ts';
import { settingsActions } from '../test/focus-after/settings-actions.ts';
import { workActions } from '../test/focus-after/work-actions.ts';
import { holdRequests } from '../test/held-request.ts';
import { renderApp } from '../test/render.tsx';

holdRequests();

const actions: readonly Action[] = [
  ...settingsActions,
  ...workActions,
  ...evidenceActions,
  ...programmeActions,
  ...planActions,
];

/** What was pressed or chosen stays where it is, and so does the focus. */
const staying = [
  'useWriteComment',
  'useLinkEvidence',
  'useChangeGapItem',
  'useChangeGapItems',
  'useChangeEntryDay',
  'useRotateFeed',
  'useChangeRole',
  'useRenameOrganisation',
  'useRenameMe',
  'useChooseLanguage',
  'useUpdateWorkDays',
  'useUpdateFirm',
  'useUpdateRule',
  'useSetPreference',
  'useChangePassword',
  'useFreezeReport',
];
/** It was done in a layer, which closes: the focus goes to what opened it, which stays. */
const inLayer = [
  'useCreateEntry',
  'useUpdateEntry',
  'useCreateFeed',
  'useCreateEvidence',
  'useUpdateEvidence',
  'useAdoptDays',
  'useImportGapItems',
  'useInvite',
  'useSaveClosure',
  'useUpdateProgramme',
  'useUpdateStage',
  'useUpdateCertificate',
  'useRecordReport',
  'useUpdateReport',
  'useAddBridgeLetter',
  'useCreateShareLink',
  'useBeginTwoFactor',
  'useNewBackupCodes',
  'useReauthenticate',
  'useCreateTask',
  'useUpdateTask',
  'useOverrideMilestone',
  'useAskDecision',
  'useUpdateDecision',
];
/** By a message, which goes: the focus goes back to where one was. */
const inMessage = ['useTakeBackDays'];
/** Another page opens, and the focus goes to its beginning. */
const toPage = [
  'useCreateProgramme',
  'useDeleteProgramme',
  'useMoveEdition',
  'useDeleteOrganisation',
  'useCreateOrganisation',
  'useLookAs',
  'useStartOver',
  'useSignIn',
  'useSignUp',
  'useVerifyCode',
  'useRequestNewPassword',
  'useSetNewPassword',
  'useOpenDemo',
  'useAcceptInvitation',
];
/** Nobody has asked for it. */
const unasked = ['useMarkCommentsRead'];

it('has every change of the app placed: a new one fails until it is said where the focus goes after it', () => {
  const placed = [actions.map(({ of }) => of), staying, inLayer, inMessage, toPage, unasked].flat();

  expect([...new Set(changesInCode.map(({ hook }) => hook))].toSorted()).toEqual([...new Set(placed)].toSorted());
});

describe('the focus is at what comes next, and it is said', () => {
  it.each(actions.map((action) => [action.what, action] as const))('once %s', async (_, action) => {
    let isBefore = true;
    const now = (name: string) => () => action.routes(isBefore)[name];
    const done = () => {
      isBefore = !isBefore;
      return action.answer?.(isBefore);
    };
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'owner' })) },
      'GET /system': { version: '1', demo: false, mail: true, signUp: 'open' },
      'GET /orgs/:org/programmes': [],
      'GET /orgs/:org/reminders': { items: [], unread: 0 },
      ...Object.fromEntries(Object.keys(action.routes(true)).map((name) => [name, now(name)])),
      [action.sent]: done,
    });
    renderApp(action.path);

    await action.act();

    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(expect.stringContaining(action.next)));
    expect(
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).toMatch(action.says);
  });
});
