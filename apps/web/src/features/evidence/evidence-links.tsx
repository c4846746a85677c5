import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { EvidenceDetail } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { Name } from '../../ui/page/name.tsx';
import styles from './evidence.module.css';
import { useLinkEvidence, useUnlinkEvidence } from './evidence.queries.ts';
import { type LinkTarget, RequirementPicker } from './requirement-picker.tsx';

interface EvidenceLinksProps {
  evidence: EvidenceDetail;
  programmes: readonly { id: string; name: string }[];
  mayEdit: boolean;
  renderLink: (link: EvidenceDetail['links'][number], children: ReactNode) => ReactNode;
}

/** The requirements this evidence speaks for, of any programme. */
export function EvidenceLinks({ evidence, programmes, mayEdit, renderLink }: EvidenceLinksProps) {
  const { t } = useLingui();
  const { id: organisationId } = useOrganisation();
  const unlink = useUnlinkEvidence(organisationId);
  const nameOf = (programmeId: string) => programmes.find(({ id }) => id === programmeId)?.name;
  return (
    <>
      {evidence.links.length > 0 && (
        <ul className={styles.rows}>
          {evidence.links.map((link) => (
            <li key={link.gapItemId} className={styles.rowLine}>
              <span>
                {renderLink(link, <Name>{`${link.requirementId} ${link.title}`}</Name>)}
                <small>
                  <Name>{nameOf(link.programmeId) ?? ''}</Name>
                </small>
              </span>
              {mayEdit && (
                <ActionIcon
                  size="xs"
                  disabled={unlink.isPending}
                  onClick={() => unlink.mutate({ id: evidence.id, gapItemId: link.gapItemId })}
                  aria-label={t`Remove the link to ${link.requirementId}`}
                >
                  <IconX size={16} stroke={1.5} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddLinks evidence={evidence} programmes={programmes} />}
    </>
  );
}

function AddLinks({ evidence, programmes }: Pick<EvidenceLinksProps, 'evidence' | 'programmes'>) {
  const { id: organisationId } = useOrganisation();
  const link = useLinkEvidence(organisationId);
  const [targets, setTargets] = useState<LinkTarget[]>([]);
  const save = () =>
    link.mutate(
      { id: evidence.id, gapItemIds: targets.map(({ gapItemId }) => gapItemId) },
      { onSuccess: () => setTargets([]) },
    );
  return (
    <div className={styles.form}>
      <RequirementPicker
        label={<Trans>Add requirements</Trans>}
        programmes={programmes}
        value={targets}
        onChange={setTargets}
        withoutIds={new Set(evidence.links.map(({ gapItemId }) => gapItemId))}
      />
      {targets.length > 0 && (
        <div className={styles.buttons}>
          <Button size="sm" loading={link.isPending} onClick={save}>
            <Trans context="verb">Link</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
