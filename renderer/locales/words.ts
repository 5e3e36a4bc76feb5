/** The words of another language: every key of English, each with a text of its own. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
