/** Every English word of the windows, by feature. Another language is this object with other texts. */

import { account } from './en/account.ts'
import { app } from './en/app.ts'
import { callBacks } from './en/call-backs.ts'
import { callLog } from './en/call-log.ts'
import { calls } from './en/calls.ts'
import { campaigns } from './en/campaigns.ts'
import { chats } from './en/chats.ts'
import { composer } from './en/composer.ts'
import { contacts } from './en/contacts.ts'
import { customer } from './en/customer.ts'
import { demo } from './en/demo.ts'
import { dial } from './en/dial.ts'
import { faults } from './en/faults.ts'
import { followUps } from './en/follow-ups.ts'
import { home } from './en/home.ts'
import { link } from './en/link.ts'
import { messageFailures } from './en/message-failures.ts'
import { nav } from './en/nav.ts'
import { palette } from './en/palette.ts'
import { phoneNumbers } from './en/phone-numbers.ts'
import { pop } from './en/pop.ts'
import { recordings } from './en/recordings.ts'
import { settings } from './en/settings.ts'
import { team } from './en/team.ts'
import { teamSettings } from './en/team-settings.ts'
import { templateAdmin } from './en/template-admin.ts'
import { templates } from './en/templates.ts'
import { time } from './en/time.ts'
import { whatsapp } from './en/whatsapp.ts'
import { wrapups } from './en/wrapups.ts'

export const en = {
  app,
  nav,
  link,
  account,
  calls,
  dial,
  home,
  contacts,
  time,
  faults,
  settings,
  demo,
  customer,
  palette,
  team,
  pop,
  wrapups,
  callBacks,
  followUps,
  callLog,
  recordings,
  teamSettings,
  templates,
  whatsapp,
  phoneNumbers,
  campaigns,
  templateAdmin,
  composer,
  chats,
  messageFailures,
} as const
