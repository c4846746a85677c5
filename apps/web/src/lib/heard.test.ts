import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** Each hook that changes something, and whether the mutation itself says what it did. */
const changes = files.flatMap(({ text }) => {
  const parts = text.split('useMutation({');
  return parts.slice(1).map((mutation, index) => {
    const before = parts.slice(0, index + 1).join('');
    const hook = [...before.matchAll(/(?:const|function) (use\w+)/g)].at(-1)?.[1];
    return { hook, says: /\bsays\b/.test(mutation.split(/\n {2,4}\}\);/)[0] ?? '') };
  });
});

/** A message at the foot of the window says what happened, and often offers to undo it. */
const byMessage = [
  'useCreateEntry',
  'useUpdateEntry',
  'useCancelEntry',
  'useChangeEntryDay',
  'useRevokeFeed',
  'useCreateEvidence',
  'useAddVersion',
  'useReviewEvidence',
  'useAdoptDays',
  'useTakeBackDays',
  'useImportGapItems',
  'useRemoveMember',
  'useRevokeInvitation',
  'useRenameOrganisation',
  'useUpdateWorkDays',
  'useRemoveClosure',
  'useUpdateFirm',
  'useMoveEdition',
  'useDeleteProgramme',
  'useFreezeReport',
  'useRevokeShareLink',
  'useRevokeSession',
  'useRevokeOtherSessions',
  'useChangePassword',
  'useVerifyTwoFactor',
  'useDisableTwoFactor',
  'useRenameMe',
  'useSignGate',
  'useCreateTask',
  'useSetTaskStatus',
  'useReopenTasks',
  'useAdoptPlan',
];
/** Another page opens, and its title is said. */
const byPage = [
  'useCreateProgramme',
  'useDeleteOrganisation',
  'useLookAs',
  'useStartOver',
  'useSignIn',
  'useSignUp',
  'useVerifyCode',
  'useRequestNewPassword',
  'useSetNewPassword',
  'useOpenDemo',
  'useAcceptInvitation',
  'useCreateOrganisation',
];
/** The dialog goes on with what was made, and the focus goes to it: a link, a code, what was waiting for the password. */
const byNextStep = [
  'useCreateFeed',
  'useRotateFeed',
  'useInvite',
  'useCreateShareLink',
  'useBeginTwoFactor',
  'useNewBackupCodes',
  'useReauthenticate',
];
/** What was chosen is the name of the field or cell that has the focus, or the whole page in another language. */
const byItself = ['useChangeGapItem', 'useChooseLanguage'];
/** Only what was done to all or many at once is said; one alone is read by going there, or shows by itself. */
const byItsCount = ['useMarkRead', 'useChangeGapItems'];
/** Nobody has asked for it: what was shown has been seen. */
const unheard = ['useMarkCommentsRead'];

it('has whoever does not see the page hear what each change did', () => {
  const placed = [byMessage, byPage, byNextStep, byItself, byItsCount, unheard].flat();
  const silent = changes.filter(({ says }) => !says).map(({ hook }) => hook);

  expect(silent.toSorted()).toEqual(placed.toSorted());
});
