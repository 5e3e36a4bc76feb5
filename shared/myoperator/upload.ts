/** What "Upload Media" answers: the id that the file has at the provider. */
import { z } from 'zod'
import { record, requiredText } from './lenient.ts'

export const uploadedSchema = z
  .object({ data: record(z.object({ media_id: requiredText })) })
  .transform(({ data }) => data.media_id)
