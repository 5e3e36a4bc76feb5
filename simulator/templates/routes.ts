/** "Templates" and "List Phone Numbers", under /publicapi. */
import type { FastifyInstance } from 'fastify'
import { failure, invalidInput, success } from '../contacts/view.ts'
import { CREDENTIALS } from '../data/account.ts'
import { paged, queryOf } from '../http/pages.ts'
import type { MediaStore } from '../media/store.ts'
import { formatMicros } from '../micros.ts'
import { checkNewTemplate } from './create.ts'
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

/** A number here, though a text everywhere else: as in the document's example. */
const NO_SUCH_TEMPLATE = { status: 'error', code: 404, message: 'Invalid Template ID', errors: {} }
/** The document has no example of one that is kept. */
const IN_USE = failure('400', 'Template is used by a scheduled campaign')

export const templateRoutes = (app: FastifyInstance, templates: TemplateStore, files: MediaStore): void => {
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
    return template ? success('OK', templateBody(template)) : reply.code(404).send(NO_SUCH_TEMPLATE)
  })

  app.post('/chat/templates', async ({ body }, reply) => {
    const checked = checkNewTemplate(body, {
      templates: templates.list(),
      isMedia: (mediaId) => files.byId(mediaId) !== null,
      refuse: templates.rules.createRefuse,
    })
    if (!checked.ok) return reply.code(400).send(invalidInput(checked.errors))
    const { id } = templates.create(checked.template)
    return reply.code(201).send(success('Template created', { id }, 201))
  })

  app.delete<{ Params: { id: string } }>('/chat/templates/:id', async ({ params }, reply) => {
    if (templates.byId(params.id) && templates.rules.deleteRefuse === 'in-use') {
      return reply.code(400).send(IN_USE)
    }
    return templates.remove(params.id)
      ? success('Template Deleted', {})
      : reply.code(404).send(NO_SUCH_TEMPLATE)
  })

  app.get('/chat/phonenumbers', async (request) => {
    const { waba_id, expand = '' } = queryOf(request)
    const list = PHONE_NUMBERS.filter(() => ofThisAccount(waba_id))
    const shown = (number: (typeof PHONE_NUMBERS)[number]) => phoneNumberBody(number, expand.split(','))
    return success('Phone Numbers List', paged(request, list, shown))
  })
}
