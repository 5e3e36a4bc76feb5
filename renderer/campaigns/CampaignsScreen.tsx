/** Made in its own issue part. */
export function CampaignsScreen() {
  return null
}
