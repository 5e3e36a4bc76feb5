/** Whether each call popped, when this desk was connected, and who was looked at last. */
export const POPS = `
  `
