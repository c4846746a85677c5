import { openDataFolder } from '../data-folder.mjs';

/** Where the installation keeps the bytes of its evidence. */
export const storageAddress = async () => process.env.STORAGE_URL || (await openDataFolder()).blobs;
