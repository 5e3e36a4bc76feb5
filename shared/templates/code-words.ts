/** What a one-time code says. The words are WhatsApp's, in the language of the template; these stand for them. */
import type { TemplateDraft } from '../views/templates.ts'

/** The key of the code, as the document writes it. */
export const CODE = 'otp'

export const codeWords = ({
  securityLine,
  expiresMinutes,
}: NonNullable<TemplateDraft['code']>): { body: string; footer: string | null } => ({
  body: `*{{${CODE}}}* is your verification code.${securityLine ? ' For your security, do not share this code.' : ''}`,
  footer:
    expiresMinutes === null
      ? null
      : `This code expires in ${expiresMinutes} minute${expiresMinutes === 1 ? '' : 's'}.`,
})
