/** Where sound can go, from what the browser tells: names only where it may, sometimes no device at all. */

interface Device {
  readonly kind: string
  readonly deviceId: string
  readonly label: string
}

export interface Output {
  readonly id: string
  /** Null where the system tells no name. */
  readonly name: string | null
}

/** Names for the system's own choice, which the list offers anyway. */
const SYSTEMS_CHOICE = ['', 'default', 'communications']

export function outputsOf(devices: readonly Device[]): readonly Output[] {
  return devices
    .filter(({ kind, deviceId }) => kind === 'audiooutput' && !SYSTEMS_CHOICE.includes(deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, name: label === '' ? null : label }))
}

/** A device was chosen that is not there now. */
export const isGone = (outputs: readonly Output[], chosen: string | null): boolean =>
  chosen !== null && !outputs.some(({ id }) => id === chosen)
