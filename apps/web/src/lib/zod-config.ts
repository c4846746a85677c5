import { config } from 'zod';

// Zod would otherwise try to compile its parsers with `new Function`, which the content security policy reports.
config({ jitless: true });
