import { twoAtOnce } from './two-at-once/table.ts';
import { thingsOfDocuments } from './two-at-once/things-of-documents.ts';

twoAtOnce(thingsOfDocuments);
