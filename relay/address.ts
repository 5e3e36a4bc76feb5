/** Where the relay is found: by this machine, and by whoever is invited. */
import type { DatabaseSync } from 'node:sqlite'
import type { ServerConfig } from './config.ts'

/** "http://127.0.0.1:8787", with the port that was really given. */
export function baseUrl({ host, tls }: Pick<ServerConfig, 'host' | 'tls'>, port: number): string {
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Kept for the command line, which does not know which port a relay was given. */
export function savePublicUrl(db: DatabaseSync, url: string): void {
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('public_url', ?)").run(url)
}

export function savedPublicUrl(db: DatabaseSync): string | null {
  const value = db.prepare("SELECT value FROM meta WHERE key = 'public_url'").get()?.value
  return typeof value === 'string' ? value : null
}
