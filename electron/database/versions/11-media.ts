/** Which files of messages are kept on this computer. */
export const MEDIA = ''
