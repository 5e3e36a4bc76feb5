/** "Templates / List Templates, Fetch Template By ID, By Name" and "List Phone Numbers", under /publicapi. */
import type { FastifyInstance } from 'fastify'
import { success } from '../contacts/view.ts'
import { CREDENTIALS } from '../data/account.ts'
import { paged, queryOf } from '../http/pages.ts'
import { formatMicros } from '../micros.ts'
import { PHONE_NUMBERS, phoneNumberBody } from './phone-numbers.ts'
import type { TemplateStore } from './store.ts'
import type { Template } from './template.ts'

const templateBody = (template: Template) => ({
  id: template.id,
  name: template.name,
  waba_template_id: template.wabaTemplateId,
  language: template.language,
  category: template.category,
  type: 'template',
  components: template.components,
  quality: template.quality,
  status: 'active',
  waba_template_status: template.status,
  failure_reason: template.failureReason,
  link_tracking: false,
  created: formatMicros(template.created),
  modified: formatMicros(template.modified),
})

/** "Comma separated values are allowed"; nothing means any. */
const among = (list: string | undefined, value: string): boolean =>
  !list || list.split(',').some((one) => one.trim() === value)

const ofThisAccount = (wabaId: string | undefined): boolean => !wabaId || wabaId === CREDENTIALS.wabaId

export const templateRoutes = (app: FastifyInstance, templates: TemplateStore): void => {
  app.get('/chat/templates', async (request) => {
    const query = queryOf(request)
    const list = templates
      .list()
      .filter(
        ({ name, category, status }) =>
          ofThisAccount(query.waba_id) &&
          (!query.name || query.name === name) &&
          among(query.waba_template_status, status) &&
          among(query.category, category),
      )
    return success('Templates', paged(request, list, templateBody))
  })

  app.get<{ Params: { id: string } }>('/chat/templates/:id', async (request, reply) => {
    const template = templates.byId(request.params.id)
    return template
      ? success('OK', templateBody(template))
      : // A number here, though a text everywhere else: as in the document's example.
        reply.code(404).send({ status: 'error', code: 404, message: 'Invalid Template ID', errors: {} })
  })

  app.get('/chat/phonenumbers', async (request) => {
    const { waba_id, expand = '' } = queryOf(request)
    const list = PHONE_NUMBERS.filter(() => ofThisAccount(waba_id))
    const shown = (number: (typeof PHONE_NUMBERS)[number]) => phoneNumberBody(number, expand.split(','))
    return success('Phone Numbers List', paged(request, list, shown))
  })
}
