/** What an interactive message offers, as it is asked and as webhooks tell it (document: Send Message). */
import type { OutgoingInteractive } from '../chats/outgoing.ts'

export const unlessEmpty = (key: string, value: string) => (value === '' ? {} : { [key]: value })

export function actionOf(content: OutgoingInteractive) {
  switch (content.variant) {
    case 'button':
      return { buttons: content.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) }
    case 'list':
      return {
        button: content.button,
        sections: content.sections.map(({ title, rows }) => ({
          ...unlessEmpty('title', title),
          rows: rows.map((row) => ({
            id: row.id,
            title: row.title,
            ...unlessEmpty('description', row.description),
          })),
        })),
      }
    case 'cta_url':
      return { name: 'cta_url', parameters: { display_text: content.button, url: content.url } }
  }
}
