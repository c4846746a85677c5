import { main } from './console.mjs';
import { serve } from './serve.mjs';

await main(serve);
