/** Recordings kept on this machine, and notes in them. */
export const RECORDINGS = `
  `
