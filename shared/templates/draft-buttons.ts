/** What may be wrong with the buttons of a template, or of one of its cards. */
import { isDialable, normalisePhone } from '../phone.ts'
import type { DraftButton } from '../views/templates.ts'
import { type DraftProblem, type Found, LIMITS, textProblem, variableProblem } from './draft-words.ts'
import { keysIn } from './variables.ts'

const ADDRESS = /^https:\/\/[^\s/?#{}]+(?:[/?#][^\s{}]*)?$/i
const WITH_PATH = /^https:\/\/[^\s/?#{}]+[/?#][^\s{}]*$/i

function urlProblem(url: string): DraftProblem | null {
  const problem = textProblem(url, LIMITS.url, true)
  if (problem !== null) return problem
  const keys = keysIn(url)
  const isAtEnd = keys.length === 0 || (url.match(/\{\{/g)?.length === 1 && url.endsWith('}}'))
  if (keys.length > 1 || !isAtEnd) return 'url-variable'
  const plain = url.replace(/\{\{[^{}]*\}\}$/, '')
  // Nobody may fill in the host.
  const address = keys.length === 0 ? ADDRESS : WITH_PATH
  return address.test(plain) ? variableProblem(url) : 'bad-url'
}

function buttonFound(button: DraftButton, key: string): Found[] {
  const found: Found[] = []
  const problem = textProblem(button.text, LIMITS.buttonText, true)
  if (problem !== null) found.push([`${key}.text`, problem])
  else if (button.text.includes('{{')) found.push([`${key}.text`, 'no-variable'])
  if (button.kind === 'call' && !isDialable(normalisePhone(button.number) ?? ''))
    found.push([`${key}.number`, button.number.trim() === '' ? 'missing' : 'bad-number'])
  if (button.kind === 'link') {
    const wrong = urlProblem(button.url)
    if (wrong !== null) found.push([`${key}.url`, wrong])
    else if (keysIn(button.url).length > 0 && button.example.trim() === '')
      found.push([`${key}.example`, 'missing'])
  }
  return found
}

function togetherProblem(buttons: readonly DraftButton[], most: number): DraftProblem | null {
  const count = (kind: DraftButton['kind']) => buttons.filter((one) => one.kind === kind).length
  if (buttons.length > most) return 'too-many'
  if (count('link') > LIMITS.links) return 'too-many-links'
  if (count('call') > LIMITS.calls) return 'too-many-calls'
  const isReply = buttons.map(({ kind }) => kind === 'reply')
  const turns = isReply.filter((reply, i) => i > 0 && reply !== isReply[i - 1]).length
  return turns > 1 ? 'replies-apart' : null
}

export function buttonsFound(buttons: readonly DraftButton[], key: string, most: number): Found[] {
  const together = togetherProblem(buttons, most)
  const texts = buttons.map(({ text }) => text.trim())
  const again = buttons.flatMap((_, i): Found[] => {
    const text = texts[i] ?? ''
    return text !== '' && texts.indexOf(text) < i ? [[`${key}.${i}.text`, 'same-text']] : []
  })
  return [
    ...(together === null ? [] : ([[key, together]] satisfies Found[])),
    ...again,
    ...buttons.flatMap((button, i) => buttonFound(button, `${key}.${i}`)),
  ]
}
