/** Outcomes that are due, the outbox, the settings of the team. */
export const WRAPUPS = `
  `
