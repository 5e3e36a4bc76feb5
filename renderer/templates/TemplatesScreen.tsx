/** Made in its own issue part. */
export function TemplatesScreen() {
  return null
}
