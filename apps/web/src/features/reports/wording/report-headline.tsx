import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type LeadershipReport, ownWords } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { isLocale } from '../../../lib/i18n.ts';
import { EditWordingDialog } from './edit-wording-dialog.tsx';
import { OwnWords } from './own-words.tsx';
import styles from './wording.module.css';

interface ReportHeadlineProps {
  message: LeadershipReport['message'];
  /** What the rule says, sentence by sentence. */
  rule: ReactNode;
  Heading: 'h1' | 'h2';
  /** The organisation, where the reader may put own words in the place of the rule's. */
  writesIn: string | undefined;
}

/** What to take away: what the rule says, or what somebody wrote in its place, with the rule's sentence in reach. */
export function ReportHeadline({ message, rule, Heading, writesIn }: ReportHeadlineProps) {
  const { i18n } = useLingui();
  const [isEditing, setIsEditing] = useState(false);
  const own = ownWords(message);
  const edit = () => setIsEditing(true);
  return (
    <>
      <Heading className={styles.headline}>{own ? <span lang={own.language}>{own.text}</span> : rule}</Heading>
      {own && <OwnWords message={message} own={own} rule={rule} writesIn={writesIn} onEdit={edit} />}
      {writesIn !== undefined && !own && (
        <Button
          className={styles.begin}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPencil size={14} stroke={1.5} aria-hidden />}
          onClick={edit}
        >
          <Trans>Say it in own words</Trans>
        </Button>
      )}
      {writesIn !== undefined && isEditing && (
        <EditWordingDialog
          organisationId={writesIn}
          language={isLocale(i18n.locale) ? i18n.locale : 'en'}
          message={message}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  );
}
