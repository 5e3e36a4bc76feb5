/** The parts that the account's own templates are put together from. */
import { createHash } from 'node:crypto'
import type { Button, Card, Category, Component, Template, TemplateStatus } from './template.ts'

export const idOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

type Example = Record<string, string>
export const body = (text: string, example: Example = {}): Component => ({ type: 'BODY', text, example })
export const heading = (text: string, example: Example = {}): Component => ({
  type: 'HEADER',
  format: 'TEXT',
  text,
  example,
})
export const media = (name: string): Component => ({
  type: 'HEADER',
  format: 'MEDIA',
  media_id: idOf(`media ${name}`),
})
export const card = (index: number, name: string, text: string, ...list: Button[]): Card => ({
  index,
  components: [media(name), body(text), buttons(...list)],
})
export const footer = (text: string): Component => ({ type: 'FOOTER', text })
export const buttons = (...list: Button[]): Component => ({ type: 'BUTTONS', buttons: list })
export const reply = (index: number, text: string): Button => ({ type: 'QUICK_REPLY', index, text })
export const link = (index: number, text: string, url: string): Button => ({
  type: 'URL',
  format: 'STATIC',
  index,
  text,
  url,
})
export const openLink = (index: number, text: string, url: string, example: Example): Button => ({
  type: 'URL',
  format: 'DYNAMIC',
  index,
  text,
  url,
  example,
})

/** What is not the same for all of them. */
export type Row = readonly [
  name: string,
  language: Template['language'],
  category: Category,
  status: TemplateStatus,
  components: readonly Component[],
  failureReason?: string | null,
  quality?: Template['quality'],
]
