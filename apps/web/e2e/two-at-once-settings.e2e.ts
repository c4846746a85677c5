import { twoAtOnce } from './two-at-once/table.ts';
import { thingsOfSettings } from './two-at-once/things-of-settings.ts';

twoAtOnce(thingsOfSettings);
