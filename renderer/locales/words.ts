/** A plural form that English does without: Hindi has a word of its own for the sixth ("6ठी"). */
type MoreForms<K> = K extends `${infer Name}_ordinal_other` ? `${Name}_ordinal_many` : never

/**
 * The words of another language: every key of English, each with a text of its own, and the plural forms
 * English lacks.
 */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> } & {
  readonly [K in keyof T as MoreForms<K>]: string
}
