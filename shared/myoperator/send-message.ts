/** "Send Message" (document: Whatsapp Business APIs / Send Message): what is asked, what is answered. */
import { z } from 'zod'
import type { TemplateValue, TemplateView } from '../views/templates.ts'
import { record, text } from './lenient.ts'

export interface Addressed {
  readonly phoneNumberId: string
  /** Digits: "91". */
  readonly countryCode: string
  readonly nationalNumber: string
  /** Ours; webhooks may carry it back. */
  readonly refId: string | null
}

type Values = Record<string, string>

const valuesAt = (values: readonly TemplateValue[]): Values =>
  Object.fromEntries(values.map(({ key, value }) => [key, value]))

function buttonsOf(values: readonly TemplateValue[]): (Values & { index: number })[] {
  const indices = [...new Set(values.flatMap(({ button }) => button ?? []))].sort((a, b) => a - b)
  return indices.map((index) => {
    // An object with an index beside its texts: the document's shape, which a type of one kind cannot say.
    const button = { ...valuesAt(values.filter((one) => one.button === index)), index }
    return button as Values & { index: number }
  })
}

/** The body of a template's request: a place without values is left out, as in the document's examples. */
export function templateMessage(
  { phoneNumberId, countryCode, nationalNumber, refId }: Addressed,
  { name, language }: Pick<TemplateView, 'name' | 'language'>,
  values: readonly TemplateValue[],
) {
  const at = (place: TemplateValue['place']) => values.filter((one) => one.place === place)
  const [header, body, buttons] = [valuesAt(at('header')), valuesAt(at('body')), buttonsOf(at('button'))]
  return {
    phone_number_id: phoneNumberId,
    customer_country_code: countryCode,
    customer_number: nationalNumber,
    data: {
      type: 'template',
      // The examples without any value say it here too.
      ...(values.length === 0 ? { language } : {}),
      context: {
        template_name: name,
        language,
        ...(Object.keys(header).length > 0 ? { header } : {}),
        ...(Object.keys(body).length > 0 ? { body } : {}),
        ...(buttons.length > 0 ? { buttons } : {}),
      },
    },
    reply_to: null,
    myop_ref_id: refId,
    trail: { name: null },
  }
}

/** Both spellings of the conversation are seen (field notes, "WhatsApp"). */
export const sentMessageSchema = z
  .object({ data: record(z.object({ message_id: text, conversation_id: text, conversaton_id: text })) })
  .transform(({ data }) => ({
    messageId: data.message_id,
    conversationId: data.conversation_id ?? data.conversaton_id,
  }))
