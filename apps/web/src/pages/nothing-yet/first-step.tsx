import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { useOrganisation } from '../../lib/current-user.ts';
import { startOf } from '../../lib/start-page.ts';
import { ButtonLink } from '../../ui/page/links.tsx';
import type { Place } from './place-words.ts';

interface FirstStepProps {
  place: Place;
  /** Undefined until it is known. */
  hasProgrammes: boolean | undefined;
}

/** The one thing that somebody can do where nothing is there for them. */
export function FirstStep({ place, hasProgrammes }: FirstStepProps) {
  const organisation = useOrganisation();
  const { slug: org, abilities } = organisation;
  const params = { org };
  if (place === 'audits') {
    return (
      <ButtonLink variant="default" to="/o/$org/settings/security" params={params}>
        <Trans>Your sign-in and sessions</Trans>
      </ButtonLink>
    );
  }
  if (hasProgrammes === undefined) return null;
  if (!hasProgrammes && abilities.startProgramme) {
    return (
      <ButtonLink
        to="/o/$org/programmes/new"
        params={params}
        rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
      >
        <Trans>Choose a scheme</Trans>
      </ButtonLink>
    );
  }
  if (!hasProgrammes) {
    return (
      <ButtonLink variant="default" to="/o/$org/settings/reminders" params={params}>
        <Trans>Choose how you are told</Trans>
      </ButtonLink>
    );
  }
  if (abilities.oversee) {
    return (
      <ButtonLink variant="default" {...startOf(organisation)}>
        <Trans>See how the programmes stand</Trans>
      </ButtonLink>
    );
  }
  return (
    <ButtonLink variant="default" to="/o/$org/programmes" params={params}>
      <Trans>See the programmes</Trans>
    </ButtonLink>
  );
}
