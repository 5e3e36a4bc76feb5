/** Contacts beyond the plain list: forms, filters, import, export, duplicates. */
import type { Scene } from '../scene.ts'

export const CONTACT_SCENES: readonly Scene[] = []
