import { useEffect, useState } from 'react'
import { type Output, outputsOf } from './outputs.ts'

/** The outputs of this computer, kept up to date as they come and go. Null until they are known. */
export function useOutputs(): readonly Output[] | null {
  const [outputs, setOutputs] = useState<readonly Output[] | null>(null)
  useEffect(() => {
    let here = true
    const media = navigator.mediaDevices
    const look = () =>
      media.enumerateDevices().then(
        (devices) => here && setOutputs(outputsOf(devices)),
        () => here && setOutputs([]),
      )
    void look()
    media.addEventListener('devicechange', look)
    return () => {
      here = false
      media.removeEventListener('devicechange', look)
    }
  }, [])
  return outputs
}
