import { useLingui } from '@lingui/react/macro';
import type { ProgrammeDocument } from '@waymark/contracts';
import { ApproveForm } from '../../features/programmes/documents/approve-form.tsx';
import { DocumentHistory } from '../../features/programmes/documents/document-history.tsx';
import type { DocumentAction } from '../../features/programmes/documents/document-list.tsx';
import type { DocumentKey } from '../../features/programmes/documents/documents.queries.ts';
import { VersionForm } from '../../features/programmes/documents/version-form.tsx';
import { WithdrawForm } from '../../features/programmes/documents/withdraw-form.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useFormFile } from './use-form-file.tsx';

interface DocumentDialogProps {
  action: DocumentAction;
  documentKey: DocumentKey;
  document: ProgrammeDocument;
  onClose: () => void;
}

export function DocumentDialog({ action, ...props }: DocumentDialogProps) {
  const { t } = useLingui();
  const { title, latest, state } = props.document;
  const titles: Record<DocumentAction, string> = {
    version: latest ? t`New version of ${title}` : t`Add ${title}`,
    approve: state === 'approved' ? t`Review ${title}` : t`Approve ${title}`,
    withdraw: t`Withdraw the approval of ${title}`,
    history: t`History of ${title}`,
  };
  return (
    <FormDialog title={titles[action]} onClose={props.onClose}>
      {action === 'version' && <NewVersion {...props} />}
      {action === 'approve' && <ApproveForm {...props} />}
      {action === 'withdraw' && <WithdrawForm {...props} />}
      {action === 'history' && <DocumentHistory documentKey={props.documentKey} />}
    </FormDialog>
  );
}

function NewVersion(props: Omit<DocumentDialogProps, 'action'>) {
  return <VersionForm {...props} file={useFormFile()} />;
}
