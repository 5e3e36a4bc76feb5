/** Every Hindi word of the windows, by feature; fetched when Hindi is chosen. */
import type { en } from './en.ts'
import { account } from './hi/account.ts'
import { app } from './hi/app.ts'
import { callBacks } from './hi/call-backs.ts'
import { callLog } from './hi/call-log.ts'
import { calls } from './hi/calls.ts'
import { campaigns } from './hi/campaigns.ts'
import { chats } from './hi/chats.ts'
import { composer } from './hi/composer.ts'
import { contacts } from './hi/contacts.ts'
import { customer } from './hi/customer.ts'
import { demo } from './hi/demo.ts'
import { dial } from './hi/dial.ts'
import { faults } from './hi/faults.ts'
import { followUps } from './hi/follow-ups.ts'
import { home } from './hi/home.ts'
import { link } from './hi/link.ts'
import { messageFailures } from './hi/message-failures.ts'
import { nav } from './hi/nav.ts'
import { palette } from './hi/palette.ts'
import { phoneNumbers } from './hi/phone-numbers.ts'
import { pop } from './hi/pop.ts'
import { recordings } from './hi/recordings.ts'
import { settings } from './hi/settings.ts'
import { team } from './hi/team.ts'
import { teamSettings } from './hi/team-settings.ts'
import { templateAdmin } from './hi/template-admin.ts'
import { templates } from './hi/templates.ts'
import { time } from './hi/time.ts'
import { whatsapp } from './hi/whatsapp.ts'
import { wrapups } from './hi/wrapups.ts'
import type { Words } from './words.ts'

export const hi = {
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
} as const satisfies Words<typeof en>
