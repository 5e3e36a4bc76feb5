/**
 * A file as base64, which is how it passes between a window and main. Null when it cannot be read, or `signal` has
 * aborted.
 * @param onProgress the share that has been read, 0 to 1
 */
export function readBase64(
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string | null> {
  return new Promise((done) => {
    const reader = new FileReader()
    const stop = () => reader.abort()
    signal.addEventListener('abort', stop, { once: true })
    reader.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    reader.onloadend = () => {
      signal.removeEventListener('abort', stop)
      const { result } = reader
      // "data:application/pdf;base64,JVBERi0…"
      done(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : null)
    }
    reader.readAsDataURL(file)
  })
}
