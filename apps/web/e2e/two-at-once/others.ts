const all = (operations: readonly string[], why: string): Record<string, string> =>
  Object.fromEntries(operations.map((operation) => [operation, why]));

/** What the API changes and two cannot be at at once, and why. */
export const others: Readonly<Record<string, string>> = {
  ...all(
    [
      'PUT /me',
      'PUT /my-language',
      'PUT /me/reminder-preferences/{kind}',
      'PUT /presence',
      'POST /me/reauthentication',
    ],
    'the person themselves: their name, their language, how they are told, where they look, who they are',
  ),
  ...all(['POST /reminders/read', 'POST /comments/read'], 'what the person themselves has read'),
  ...all(
    ['POST /calendar/feeds', 'POST /calendar/feeds/{id}/rotate', 'DELETE /calendar/feeds/{id}'],
    'the own addresses of a calendar',
  ),
  ...all(['POST /uploads', 'DELETE /uploads/{id}'], 'a file of the person that is part of nothing yet'),
  ...all(
    [
      ...['POST /orgs', 'POST /programmes', 'POST /tasks', 'POST /comments', 'POST /closures', 'POST /evidence'],
      ...[
        'POST /calendar/entries',
        'POST /invitations',
        'POST /share-links',
        'POST /reports',
        'POST /report-decisions',
      ],
      ...['POST /programmes/{programmeId}/certificates', 'POST /programmes/{programmeId}/assurance-reports'],
      ...['POST /assurance-reports/{id}/bridge-letters', 'POST /programmes/{programmeId}/edition-move'],
      ...['POST /evidence/{id}/versions', 'POST /evidence/{id}/links'],
    ],
    'something new beside the rest: nothing that was seen is written over',
  ),
  ...all(['POST /programmes/preview', 'POST /programmes/{programmeId}/timeline/what-if'], 'only works something out'),
  ...all(
    [
      ...['DELETE ', 'DELETE /programmes/{id}', 'DELETE /tasks/{id}', 'DELETE /comments/{id}', 'DELETE /closures/{id}'],
      ...[
        'DELETE /members/{userId}',
        'DELETE /invitations/{id}',
        'DELETE /share-links/{id}',
        'DELETE /bridge-letters/{id}',
      ],
      'DELETE /evidence/{id}/links/{gapItemId}',
    ],
    'what is gone is gone: whoever was writing into it is told who deleted it, which is a column of the table',
  ),
  ...all(['POST /invitations/{token}/accept', 'POST /demo/session', 'POST /demo/reset'], 'the way in'),
  'DELETE /calendar/entries/{id}': 'no text: who cancels what was changed is asked, see `calendar-entries.test.tsx`',
  'DELETE /programmes/{programmeId}/milestones/{milestoneId}/override':
    'no text: the day of a milestone is in the table, and this goes back to its rule',
  'POST /tasks/{id}/status': 'no text: who says what somebody else has said already says the same',
  'POST /programmes/{programmeId}/gap-items/{itemId}/acceptance': 'no text: it rests on what sending back rests on',
  'POST /programmes/{programmeId}/gap-items/bulk':
    'asks nothing: it leaves the rows that were changed and names them, which is a story of its own beside the table',
  'POST /programmes/{programmeId}/gap-items/import': 'goes with the fingerprint of its preview, and is shown anew',
  'POST /programmes/{programmeId}/proposed-days': 'gives a day only to what has none',
  ...all(
    ['PATCH /report-decisions/{id}', 'POST /report-decisions/{id}/withdraw', 'POST /report-decisions/{id}/verdict'],
    'two who ask and decide at once are the story of `leadership-decisions.test.tsx` and `leadership-verdicts.test.tsx`',
  ),
  'POST /shared-milestones': 'holds together only what nobody holds together yet',
};
