/** This page, so that it is not told of what it did itself. */
export const pageId = crypto.randomUUID();
