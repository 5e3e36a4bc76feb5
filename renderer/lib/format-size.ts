import type { TFunction } from 'i18next'

const KIB = 1024

/** "184 KB", "2.4 MB": as the provider counts, in units of 1024. */
export function formatSize(t: TFunction, bytes: number): string {
  if (bytes < KIB * KIB) return t('composer.file.kb', { n: Math.max(1, Math.round(bytes / KIB)) })
  const mb = bytes / (KIB * KIB)
  return t('composer.file.mb', { n: mb < 10 ? mb.toFixed(1) : Math.round(mb) })
}
