/** What the call log is searched by. */
export const CALL_LOG = `
  `
