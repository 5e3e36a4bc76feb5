/** Contacts whole, their custom fields, imports. */
export const CONTACTS = `
  `
