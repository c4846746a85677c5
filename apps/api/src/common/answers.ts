import { applyDecorators, SerializeOptions } from '@nestjs/common';
import type { z } from 'zod';

/** The contract of a route's answer: only its fields leave the server, and the OpenAPI document tells of it. */
export const Answers = (schema: z.ZodType) => applyDecorators(SerializeOptions({ schema }));
