/** A place on earth that a customer sent. Pure. */

interface Place {
  readonly latitude: number
  readonly longitude: number
}

const isPlace = ({ latitude, longitude }: Place) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

/** "26.91240° N, 75.78730° E" */
export function coordinatesOf({ latitude, longitude }: Place): string {
  const part = (value: number, [plus, minus]: readonly [string, string]) =>
    `${Math.abs(value).toFixed(5)}° ${value < 0 ? minus : plus}`
  return `${part(latitude, ['N', 'S'])}, ${part(longitude, ['E', 'W'])}`
}

/** Null where there is no such place. */
export const mapLink = (place: Place): string | null =>
  isPlace(place)
    ? `https://www.google.com/maps/search/?api=1&query=${place.latitude},${place.longitude}`
    : null
