import type { LaunchOptions } from 'playwright-core';

/** What `chromium.launch` of playwright-core needs. */
export function chromiumLaunch(): Promise<LaunchOptions>;
