/** A ring with a dot, at 16 and 32 pixels: small enough to need no file beside the bundle. */
import { type NativeImage, nativeImage } from 'electron'

const AT_16 =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAlklEQVR42q1TQRHAIAxDwqQgAQn8a6EicIQEJEwKdbDd7tpdxmCPwSOfpA3X0DpicQN4YgkKP6rrkYlYKrEcDapqQ4ONWPZOY4tda18G2FyIJYIWlUOTh0ECMX3k8qozocLLxl3hZUUAvkAmztI21wjN7ewBxjHOt8X2Su4YZNBv0yUG0yNMh7jkG6cXackqTx/Tr3M+AdodKnM1uvrLAAAAAElFTkSuQmCC'
const AT_32 =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAABIklEQVR42s2Xyw3DIAxAMwIjMAIjMAJ3LhmAQ0Zgk4zACBkho4QN0lZyJRphcD6VfbAURQY/f4HBhzxwytkFyofs3t/Rh5x8yAtIgn8OdB4HsD7k2Ye8E2WGNbcBFHi3X5TUi0jP6+2G8a9srWhgxscHDB9lpAJYQljHg1cW/vXSZXsAqhH2T7VrQmFp0MXSoVoAmAfxQo/HRgSrAPZB4z0IWwOYkbBjmxsf8gRiGnoLMid+ABRCqhHDa0V3RUA0srcqAVwvV4XxrdPzNYhabbkSIBL7diX0+0qcK7EESISeNSeGjiHMllQC1Arl6MV0AmCqrK8WuBgA9hSwFyF7G7IPIvZRLOIwYj+ORVxI2K9kIi6lIq7lIh4mIp5mYh6nf5MXG9GrdVOtIiIAAAAASUVORK5CYII='

export function trayIcon(): NativeImage {
  const icon = nativeImage.createEmpty()
  for (const [scaleFactor, data] of [
    [1, AT_16],
    [2, AT_32],
  ] as const) {
    icon.addRepresentation({ scaleFactor, dataURL: `data:image/png;base64,${data}` })
  }
  // macOS draws it in the colour of the menu bar; elsewhere this means nothing.
  icon.setTemplateImage(true)
  return icon
}
