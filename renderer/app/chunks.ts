/**
 * What is not needed for the first paint of a desk: each in a chunk of its own, the likely ones fetched when the desk
 * stands, so that they are there by the first click or Ctrl+K.
 */
import { lazy } from 'react'

const palette = () => import('../palette/CommandPalette.tsx')
const settings = () => import('../settings/SettingsScreen.tsx')
const contacts = () => import('../contacts/ContactsScreen.tsx')
const callLog = () => import('../call-log/CallLogScreen.tsx')
const whatsApp = () => import('../chats/WhatsAppScreen.tsx')
const composer = () => import('../chats/composer/Composer.tsx')

export const CommandPalette = lazy(async () => ({ default: (await palette()).CommandPalette }))
export const SettingsScreen = lazy(async () => ({ default: (await settings()).SettingsScreen }))
export const ContactsScreen = lazy(async () => ({ default: (await contacts()).ContactsScreen }))
export const CallLogScreen = lazy(async () => ({ default: (await callLog()).CallLogScreen }))
export const WhatsAppScreen = lazy(async () => ({ default: (await whatsApp()).WhatsAppScreen }))
export const Composer = lazy(async () => ({ default: (await composer()).Composer }))
export const Recording = lazy(async () => ({
  default: (await import('../recordings/Recording.tsx')).Recording,
}))
export const TemplatesScreen = lazy(async () => ({
  default: (await import('../templates/TemplatesScreen.tsx')).TemplatesScreen,
}))
export const SendTemplateDialog = lazy(async () => ({
  default: (await import('../templates/SendTemplateDialog.tsx')).SendTemplateDialog,
}))
export const CampaignsScreen = lazy(async () => ({
  default: (await import('../campaigns/CampaignsScreen.tsx')).CampaignsScreen,
}))
export const CampaignStrip = lazy(async () => ({
  default: (await import('../campaigns/CampaignStrip.tsx')).CampaignStrip,
}))
export const CallStrip = lazy(async () => ({
  default: (await import('../call-log/CallStrip.tsx')).CallStrip,
}))
export const FirstRun = lazy(async () => ({ default: (await import('../account/FirstRun.tsx')).FirstRun }))

export function fetchLikely(): void {
  for (const fetch of [palette, settings, contacts, callLog, whatsApp, composer]) void fetch()
}
