import { twoAtOnce } from './two-at-once/table.ts';
import { thingsOfProgrammes } from './two-at-once/things-of-programmes.ts';

twoAtOnce(thingsOfProgrammes);
