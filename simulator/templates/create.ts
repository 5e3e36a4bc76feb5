/** Checks a "Create Template" request. Pure. */
import { type Errors, errorsOf } from '../chats/checks.ts'
import { isRecord } from '../contacts/validate.ts'
import { CREDENTIALS } from '../data/account.ts'
import { componentsErrors } from './check-components.ts'
import { LANGUAGES } from './languages.ts'
import type { NewTemplate, TemplateRules } from './store.ts'
import type { Category, Component, Template } from './template.ts'

const CATEGORIES: readonly Category[] = ['marketing', 'utility', 'authentication']
const NAME = /^[a-z0-9_]{1,512}$/

type Checked =
  | { readonly ok: true; readonly template: NewTemplate }
  | { readonly ok: false; readonly errors: Errors }

interface Known {
  readonly templates: readonly Template[]
  readonly isMedia: (mediaId: string) => boolean
  readonly refuse: TemplateRules['createRefuse']
}

const REQUIRED = 'This field is required.'
const TAKEN = 'A template with this name and language exists already.'

const nameErrors = (name: unknown): readonly string[] => {
  if (typeof name !== 'string' || name === '') return [REQUIRED]
  return NAME.test(name) ? [] : ['Only lowercase letters, digits and underscores are allowed.']
}
const choiceErrors = (value: unknown, isChoice: boolean): readonly string[] =>
  value === undefined || value === '' ? [REQUIRED] : isChoice ? [] : [`"${value}" is not a valid choice.`]

export const checkNewTemplate = (body: unknown, { templates, isMedia, refuse }: Known): Checked => {
  const { name, language, category, waba_id, components } = isRecord(body) ? body : {}
  if (refuse === 'invalid') return { ok: false, errors: { components: ['Invalid parameter'] } }
  const known = CATEGORIES.find((one) => one === category)
  const taken =
    refuse === 'name-taken' || templates.some((one) => one.name === name && one.language === language)
  const errors = {
    ...errorsOf({
      name: taken ? [TAKEN] : nameErrors(name),
      language: choiceErrors(language, LANGUAGES.has(String(language))),
      category: choiceErrors(category, known !== undefined),
      waba_id: waba_id === CREDENTIALS.wabaId ? [] : [waba_id ? 'Invalid waba_id' : REQUIRED],
    }),
    ...(known ? componentsErrors(components, known, isMedia) : {}),
  }
  return known && Object.keys(errors).length === 0
    ? {
        ok: true,
        template: {
          name: String(name),
          language: String(language),
          category: known,
          // Checked above, part by part; what else was sent with them is kept, as the provider does.
          components: components as readonly Component[],
        },
      }
    : { ok: false, errors }
}
