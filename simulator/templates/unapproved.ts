/** The account's templates that WhatsApp has not approved, or not yet. */
import { body, media, type Row } from './parts.ts'

export const UNAPPROVED: readonly Row[] = [
  [
    'diwali_greeting',
    'en',
    'marketing',
    'pending',
    [media('diwali'), body('Happy Diwali, {{name}}!', { name: 'Meera' })],
  ],
  [
    'diwali_greeting',
    'hi',
    'marketing',
    'pending',
    [body('{{name}} जी, दीपावली की शुभकामनाएँ!', { name: 'मीरा' })],
  ],
  ['new_branch', 'en_US', 'marketing', 'pending', [body('We are now in {{city}} too.', { city: 'Jaipur' })]],
  [
    'win_a_phone',
    'en',
    'marketing',
    'rejected',
    [body('{{1}}, you may have won a phone!', { 1: 'Meera' })],
    'ABUSIVE_CONTENT',
  ],
  [
    'wrong_example',
    'en',
    'utility',
    'rejected',
    [body('{{1}} {{2}} {{3}}', { 1: 'a', 2: 'b', 3: 'c' })],
    'INVALID_FORMAT',
  ],
  [
    'promotion_as_utility',
    'hi',
    'utility',
    'rejected',
    [body('आज ही खरीदें, {{name}}!', { name: 'मीरा' })],
    'TAG_CONTENT_MISMATCH',
  ],
]
