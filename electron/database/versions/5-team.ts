/** Follow-ups and call-backs: what the team shares beside outcomes. */
export const TEAM = `
  `
