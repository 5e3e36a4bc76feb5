/** What the values of a template begin with: names, the contact's fields, the last call, as far as the keys tell. Pure. */
import { variableId } from '../../shared/templates/variables.ts'
import type { TemplateVariable, TemplateView } from '../../shared/views/templates.ts'
import { wordOf } from './facts.ts'

interface Known {
  /** '' when nobody knows it. */
  readonly customer: string
  readonly agent: string
  /** What else is known of the customer, by `wordOf` what it is called. */
  readonly facts?: Readonly<Record<string, string>>
}

const AGENT =
  /^((agent|executive|advisor|representative)(_?name)?|(my|our|sales|sender|staff)_?(name|person|executive|member)(_?name)?)$/
const FIRST_NAME = /^(customer_?|client_?|contact_?)?first_?name$/
const NAME =
  /^((customer|client|contact|full|lead|user|person|patient|student|guest|member)_?name|name|customer|naam|नाम)$/

/** Only what is greeted by "Dear {{1}}" is surely a name; "our technician {{1}}" is another one's. */
const GREETING =
  /^[\s\p{P}\p{S}]*(hi|hello|hey|dear|greetings|namaste|namaskar|good (morning|afternoon|evening)|नमस्ते|नमस्कार|प्रिय|आदरणीय|श्री)?[\s\p{P}\p{S}]*$/iu

const isGreeted = ({ body }: TemplateView) => GREETING.test(body.slice(0, body.search(/\{\{\s*1\s*\}\}/)))

function guess(
  template: TemplateView,
  { key, place }: TemplateVariable,
  { customer, agent, facts = {} }: Known,
): string {
  const word = key.toLowerCase()
  if (AGENT.test(word)) return agent
  if (FIRST_NAME.test(word)) return customer.split(/\s+/)[0] ?? ''
  if (NAME.test(word)) return customer
  const fact = facts[wordOf(key)]
  if (fact !== undefined) return fact
  return key === '1' && place === 'body' && isGreeted(template) ? customer : ''
}

/** By `variableId`. */
export function prefilled(template: TemplateView, known: Known): Readonly<Record<string, string>> {
  return Object.fromEntries(
    template.variables.map((variable) => [variableId(variable), guess(template, variable, known)]),
  )
}
