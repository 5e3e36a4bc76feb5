/** One of an account's templates as main tells of it. */
import type { TemplateDetail } from '../../../shared/views/templates.ts'

export const aDetail = (over: Partial<TemplateDetail> = {}): TemplateDetail => ({
  id: 't1',
  name: 'visit_reminder',
  language: 'en',
  category: 'utility',
  header: null,
  body: 'Dear {{name}}, our team visits you tomorrow.',
  footer: null,
  buttons: [],
  cards: [],
  code: false,
  variables: [{ key: 'name', place: 'body', button: null, example: 'Meera' }],
  wabaTemplateId: '8431010430223812',
  status: 'approved',
  quality: 'unknown',
  failureReason: null,
  createdAt: '2026-03-01T08:33:43.197Z',
  modifiedAt: '2026-03-01T08:34:28.026Z',
  unsendable: null,
  ...over,
})
