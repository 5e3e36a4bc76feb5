/** To whom a template goes: to a number, or into an open conversation, where it appears as a bubble at once. */
export type TemplateTo =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'chat'; readonly number: string; readonly chat: string }
