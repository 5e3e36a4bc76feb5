/**
 * What a team decides for all its desks: outcomes, the rules of the wrap-up, quick replies. It lives in the
 * relay (`GET/PUT /v1/team-settings`); supervisors change it.
 */
import { z } from 'zod'
import { REACHES } from './wrapups/gating.ts'

const name = z.string().trim().min(1).max(60)
const distinct = (names: readonly string[]) =>
  new Set(names.map((one) => one.toLowerCase())).size === names.length

/** Level 1 of the provider's dispositions, with its level 2. */
const outcomeSchema = z.object({
  name,
  details: z.array(name).max(20).refine(distinct, 'the same detail twice'),
  reach: z.enum(REACHES),
})
export type TeamOutcome = Readonly<z.infer<typeof outcomeSchema>>

const quickReplySchema = z.object({
  /** What is typed after "/". */
  title: name,
  /** May hold fields: {name}, {agent}, {number}. */
  text: z.string().trim().min(1).max(1_024),
})
export type QuickReply = Readonly<z.infer<typeof quickReplySchema>>

export const teamSettingsSchema = z.object({
  outcomes: z
    .array(outcomeSchema)
    .min(1)
    .max(40)
    .refine((all) => distinct(all.map((one) => one.name)), 'the same outcome twice'),
  wrapup: z.object({
    /** Seconds the customer must have talked for every outcome to be offered. */
    shortCallSeconds: z.number().int().min(0).max(600),
    /** Minutes after which an outcome that is due is reminded of, once. */
    reminderMinutes: z.number().int().min(1).max(240),
    /** The id of the contact's custom field that takes the last outcome; null = none. */
    contactField: z.string().min(1).max(200).nullable(),
  }),
  quickReplies: z
    .array(quickReplySchema)
    .max(100)
    .refine((all) => distinct(all.map((one) => one.title)), 'the same title twice'),
})
export type TeamSettings = z.infer<typeof teamSettingsSchema>

/** Settings with their version: a change names the version it was made from, so nobody overwrites unseen. */
export const versionedTeamSettingsSchema = z.object({
  /** 0: nobody has changed anything yet. */
  version: z.number().int().min(0),
  updatedAt: z.string().nullable(),
  /** Name of the supervisor. */
  updatedBy: z.string().nullable(),
  settings: teamSettingsSchema,
})
export type VersionedTeamSettings = z.infer<typeof versionedTeamSettingsSchema>

/** `PUT /v1/team-settings`: 409 with `current` when `version` is not the newest any more. */
export const teamSettingsRequestSchema = z.object({
  version: z.number().int().min(0),
  settings: teamSettingsSchema,
})

/** Until a supervisor changes them. The words are the team's own, so they are not translated. */
export const DEFAULT_TEAM_SETTINGS: TeamSettings = {
  outcomes: [
    { name: 'Interested', details: [], reach: 'talked' },
    { name: 'Call later', details: [], reach: 'talked' },
    { name: 'Not interested', details: [], reach: 'talked' },
    { name: 'Payment promised', details: [], reach: 'talked' },
    { name: 'Complaint', details: [], reach: 'talked' },
    { name: 'Short call', details: [], reach: 'short' },
    { name: 'No answer', details: [], reach: 'unreached' },
    { name: 'Busy', details: [], reach: 'unreached' },
    { name: 'Switched off', details: [], reach: 'unreached' },
    { name: 'Wrong number', details: [], reach: 'unreached' },
  ],
  wrapup: { shortCallSeconds: 15, reminderMinutes: 10, contactField: null },
  quickReplies: [],
}

export const UNCHANGED_TEAM_SETTINGS: VersionedTeamSettings = {
  version: 0,
  updatedAt: null,
  updatedBy: null,
  settings: DEFAULT_TEAM_SETTINGS,
}
