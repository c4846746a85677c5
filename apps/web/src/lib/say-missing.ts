/** The app did not come: the document says so itself, in place of its frame (`public/theme.js`). */
export const sayMissing = (): void => void dispatchEvent(new Event('appmissing'));
