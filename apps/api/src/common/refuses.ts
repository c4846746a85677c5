import { SetMetadata } from '@nestjs/common';
import type { DomainErrorCode } from '@waymark/domain';

export const REFUSES = 'waymark:refuses';

/**
 * The refusals of this very route, beside those that follow from what it demands (a session, a permission, a body, a
 * version). A route that changes something names them, be it none; tests hold every answer to what is named.
 */
export const Refuses = (...codes: readonly DomainErrorCode[]) => SetMetadata(REFUSES, codes);
