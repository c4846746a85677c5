import { twoAtOnce } from './two-at-once/table.ts';
import { thingsOfWork } from './two-at-once/things-of-work.ts';

twoAtOnce(thingsOfWork);
