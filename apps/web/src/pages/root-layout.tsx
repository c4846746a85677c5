import { useLingui } from '@lingui/react';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SignInAgain } from '../features/sign-in/sign-in-again.tsx';
import { useNewPage } from '../lib/focus/use-new-page.ts';
import { followTyping } from '../lib/typed.ts';
import { watchUnload } from '../lib/unsaved.ts';
import { Happened } from '../ui/feedback/happened.tsx';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';

export function RootLayout() {
  const { i18n } = useLingui();
  const title = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.title)?.staticData.title,
  });

  useNewPage();
  useEffect(() => {
    document.title = title ? `${i18n._(title)} · Waymark` : 'Waymark';
  }, [i18n, title]);

  useEffect(() => followTyping(watchUnload), []);

  return (
    <>
      <InShortTasks>
        <Outlet />
      </InShortTasks>
      <Happened />
      <SignInAgain />
    </>
  );
}
