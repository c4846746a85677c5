import { expect, it } from '@jest/globals';
import { changesInCode } from '../test/changes-in-code.ts';

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
  'useAcceptGapItem',
  'useOverrideMilestone',
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
  'useChangePassword',
  'useVerifyTwoFactor',
  'useDisableTwoFactor',
  'useRenameMe',
  'useSignGate',
  'useCreateTask',
  'useSetTaskStatus',
  'useReopenTasks',
  'useAdoptPlan',
  'useWriteWording',
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
  const silent = changesInCode.filter(({ says }) => !says).map(({ hook }) => hook);

  expect(silent.toSorted()).toEqual(placed.toSorted());
});
