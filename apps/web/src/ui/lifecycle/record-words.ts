import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CertificateStatus, ReportOpinion } from '@waymark/domain';
import type { Status } from '../page/status-badge.tsx';

export const certificateWords: Readonly<Record<CertificateStatus, MessageDescriptor>> = {
  valid: msg`Valid`,
  suspended: msg`Suspended`,
  withdrawn: msg`Withdrawn`,
  expired: msg`Expired`,
};

export const certificateBadges: Readonly<Record<CertificateStatus, Status>> = {
  valid: 'approved',
  suspended: 'minor',
  withdrawn: 'rejected',
  expired: 'expired',
};

export const opinionWords: Readonly<Record<ReportOpinion, MessageDescriptor>> = {
  unqualified: msg`Unqualified`,
  qualified: msg`Qualified`,
  adverse: msg`Adverse`,
  disclaimer: msg`Disclaimer of opinion`,
};

export const opinionBadges: Readonly<Record<ReportOpinion, Status>> = {
  unqualified: 'approved',
  qualified: 'minor',
  adverse: 'rejected',
  disclaimer: 'unknown',
};
