import type { z } from 'zod'

/** What is wrong with a request's body, and where: never its content. */
export function bodyProblem(error: z.ZodError): { error: string; path: string } {
  const issue = error.issues[0]
  const path = issue?.path.join('.') ?? ''
  return { error: `${path || 'body'}: ${issue?.message ?? 'invalid'}`, path }
}
