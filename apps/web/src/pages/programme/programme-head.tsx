import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ProgrammeDetail } from '@waymark/contracts';
import { isProgrammeOver } from '@waymark/domain';
import { EditProgrammeDialog } from '../../features/programmes/programme/edit-programme-dialog.tsx';
import { ProgrammeTabs } from '../../features/programmes/programme/programme-tabs.tsx';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { useMay } from '../../lib/current-user.ts';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { Figure } from '../../ui/figure/figure.tsx';
import { ButtonLink } from '../../ui/page/links.tsx';
import { Name } from '../../ui/page/name.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { AsOf } from '../reports/as-of.tsx';

interface ProgrammeHeadProps {
  org: string;
  programmeKey: ProgrammeKey;
  programme: ProgrammeDetail;
  isEditing?: boolean;
  areStagesOpen?: boolean;
}

/** Name, target and parts of a programme; the same above each of its parts. */
export function ProgrammeHead(props: ProgrammeHeadProps) {
  const { org, programmeKey, programme, isEditing = false, areStagesOpen = false } = props;
  const { name, schemeName, targetOn } = programme;
  const { programmeId } = programmeKey;
  const navigate = useNavigate();
  const oversees = useMay('oversee');
  const programmes = useQuery({ ...programmesOf(programmeKey.organisationId), enabled: isEditing });
  const params = { org, programmeId };
  const open = (edit: 'programme' | undefined) =>
    void navigate({ to: '/o/$org/programmes/$programmeId', params, search: (now) => ({ ...now, edit }) });
  return (
    <>
      <PageHeader
        title={<Name>{name}</Name>}
        detail={
          <>
            {name !== schemeName && `${schemeName} · `}
            {isProgrammeOver(programme) ? (
              <Figure name="target" value={targetOn} of={programmeId}>
                <Trans>Completed, target was {formatDay(targetOn)}</Trans>
              </Figure>
            ) : (
              <Figure name="target" value={targetOn} of={programmeId}>
                <Trans>
                  Target {formatDay(targetOn)}, {formatRelativeDay(targetOn)}
                </Trans>
              </Figure>
            )}
          </>
        }
        actions={
          <>
            {programme.abilities.edit && (
              <Button
                variant="default"
                onClick={() => open('programme')}
                leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
              >
                <Trans>Edit</Trans>
              </Button>
            )}
            {oversees && areStagesOpen && <AsOf on={undefined} />}
            {oversees && (
              <ButtonLink to="/o/$org/programmes/$programmeId/gap-analysis" params={params}>
                <Trans>Gap analysis</Trans>
              </ButtonLink>
            )}
          </>
        }
      />
      <ProgrammeTabs org={org} programmeId={programmeId} areStagesOpen={areStagesOpen} />
      {isEditing && programme.abilities.edit && (
        <EditProgrammeDialog
          {...{ programmeKey, programme }}
          programmes={programmes.data ?? []}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
}
