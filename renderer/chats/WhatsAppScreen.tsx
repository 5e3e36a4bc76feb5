/** Made in its own issue part. */
export function WhatsAppScreen() {
  return null
}
