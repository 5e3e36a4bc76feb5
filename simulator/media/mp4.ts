export const mp4Clip = (_least: number): Uint8Array => new Uint8Array()
