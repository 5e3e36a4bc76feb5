/** Drafts of the set-up by hand, each with what a test is about. */
import type { CheckCode, CheckResult, SetupDraft } from '../../../shared/views/setup.ts'
import { aDesk, before } from '../builders.ts'

export const aCheck = (code: CheckCode, over: Partial<CheckResult> = {}): CheckResult => ({
  ok: code === 'ok' || code === 'no-user-api',
  code,
  fields: [],
  detail: null,
  checkedAt: before(40),
  ...over,
})

const agent = aDesk().agent
if (agent === null) throw new Error('the built desk has no agent')

/** Joined, as main hands it out. */
export const RELAY: SetupDraft['relay'] = { url: 'https://relay.example.in', agent }

/** Nothing typed; the addresses are filled in from the start. */
export const aDraft = (over: Partial<SetupDraft> = {}): SetupDraft => ({
  relay: null,
  invitedBy: null,
  fields: {
    companyId: '',
    publicApiUrl: 'https://publicapi.myoperator.co',
    phoneNumberId: '',
    wabaId: '',
    obdUrl: 'https://obd-api.myoperator.co/obd-api-v1',
    publicIvrId: '',
    userId: '',
    phones: '',
    developersUrl: 'https://developers.myoperator.co',
  },
  secrets: { publicApiKey: false, obdKey: false, obdSecretToken: false, developersToken: false },
  checks: { contacts: null, calls: null, users: null },
  kept: 'vault',
  ...over,
})

/** Everything typed, nothing tested. */
export const aFullDraft = (over: Partial<SetupDraft> = {}): SetupDraft =>
  aDraft({
    relay: RELAY,
    fields: {
      ...aDraft().fields,
      companyId: '6836cad944e39380',
      phoneNumberId: '413297801869823',
      wabaId: '384763221391764',
      publicIvrId: '68639de9580b6744',
      userId: '694e6be5a520b309',
    },
    secrets: { publicApiKey: true, obdKey: true, obdSecretToken: true, developersToken: true },
    ...over,
  })
