/** The team's settings on one desk, at a relay on a real socket: a scripted one, and the real one. */
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openMeta } from '../../../electron/database/meta.ts'
import { createTeamSettings } from '../../../electron/team-settings/team-settings.ts'
import { createTeamSettingsApi } from '../../../electron/team-settings/team-settings-api.ts'
import type { TeamSettingsEvent } from '../../../shared/events.ts'
import type { Role } from '../../../shared/relay-protocol.ts'
import {
  DEFAULT_TEAM_SETTINGS,
  type TeamSettings,
  UNCHANGED_TEAM_SETTINGS,
  type VersionedTeamSettings,
} from '../../../shared/team-settings.ts'
import { startRelay } from '../../relay/support/relay.ts'
import { ASHA, BOSS } from '../../shared/calls/builders.ts'
import { answer, httpDouble, reset } from '../../support/http-double.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { until } from '../../support/until.ts'

const TOKEN = 'desk-token-5e1f'

const version = (n: number, minutes = n): VersionedTeamSettings => ({
  version: n,
  updatedAt: '2026-04-07T10:00:00.000Z',
  updatedBy: 'Boss',
  settings: {
    ...DEFAULT_TEAM_SETTINGS,
    wrapup: { ...DEFAULT_TEAM_SETTINGS.wrapup, reminderMinutes: minutes },
  },
})

const changed = (payload: VersionedTeamSettings): TeamSettingsEvent => ({
  type: 'team-settings',
  eventId: `team-settings-${payload.version}`,
  at: '2026-04-07T10:00:00.000Z',
  sessionId: null,
  customer: null,
  line: null,
  direction: null,
  legacy: false,
  payload,
})

function aDesk(
  relayUrl: string,
  { role = 'supervisor' as Role, token = TOKEN, database = tempDatabase() } = {},
) {
  let changes = 0
  const settings = createTeamSettings({
    api: createTeamSettingsApi({ fetch, relayUrl, token }),
    meta: openMeta(database),
    agent: () => ({ userId: BOSS.userId, name: BOSS.name, role, phones: [] }),
    random: () => 0,
    onChange: () => {
      changes += 1
    },
    log: SILENT,
  })
  onTestFinished(() => settings.stop())
  return { ...settings, database, changes: () => changes }
}

describe('what the desk knows', () => {
  it('are the defaults at first, then what the relay says, and after a restart the last it knew', async () => {
    const relay = await httpDouble(answer(200, version(3)))
    const desk = aDesk(relay.url)
    expect(desk.view()).toEqual({ ...UNCHANGED_TEAM_SETTINGS, confirmed: false })
    desk.refresh()
    await until(() => desk.view().confirmed)
    expect(desk.view()).toEqual({ ...version(3), confirmed: true })
    const [asked] = relay.asked
    expect([asked?.method, asked?.path, asked?.headers.authorization]).toEqual([
      'GET',
      '/v1/team-settings',
      `Bearer ${TOKEN}`,
    ])
    const again = aDesk(relay.url, { database: desk.database })
    expect(again.view()).toEqual({ ...version(3), confirmed: false })
  })

  it('asks again until the relay answers', async () => {
    const relay = await httpDouble(answer(503, {}))
    const desk = aDesk(relay.url)
    desk.refresh()
    await until(() => relay.asked.length > 2)
    expect(desk.view().confirmed).toBe(false)
    relay.act(answer(200, version(1)))
    await until(() => desk.view().confirmed)
  })

  it('follows a relay that was set up anew, but no answer that is older than an event', async () => {
    const relay = await httpDouble(answer(200, version(7)))
    const desk = aDesk(relay.url)
    desk.refresh()
    await until(() => desk.view().version === 7)
    relay.act(answer(200, UNCHANGED_TEAM_SETTINGS))
    desk.refresh()
    await until(() => desk.view().version === 0)
    desk.refresh()
    desk.apply(changed(version(1)))
    const { length } = relay.asked
    await until(() => desk.changes() === 4 && relay.asked.length >= length)
    expect(desk.view().version).toBe(1)
  })

  it('is the newest version, in whatever order they come', () => {
    const database = tempDatabase()
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (versions) => {
        database.exec("DELETE FROM meta WHERE key = 'team.settings'")
        const desk = aDesk('http://relay.example', { database })
        for (const n of versions) desk.apply(changed(version(n)))
        expect(desk.view()).toMatchObject(version(Math.max(...versions)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('saving them', () => {
  const { settings } = version(4, 30)

  it('hands back the new version', async () => {
    const relay = await httpDouble(answer(200, version(4, 30)))
    const desk = aDesk(relay.url)
    expect(await desk.save(3, settings)).toEqual({ ok: true, value: { ...version(4, 30), confirmed: true } })
    expect(JSON.parse(relay.asked[0]?.body ?? '')).toEqual({ version: 3, settings })
    expect(desk.get().wrapup.reminderMinutes).toBe(30)
  })

  it('shows the newer version when somebody was faster', async () => {
    const relay = await httpDouble(answer(409, { error: 'conflict', current: version(9) }))
    const desk = aDesk(relay.url)
    expect(await desk.save(3, settings)).toEqual({
      ok: false,
      fault: { code: 'settings-conflict', detail: 'Boss' },
    })
    expect(desk.view()).toMatchObject(version(9))
  })

  it('names each field that cannot be, before anything is sent', async () => {
    const relay = await httpDouble(answer(200, version(4)))
    const desk = aDesk(relay.url)
    const wrong: TeamSettings = {
      outcomes: [
        { name: 'One', details: ['x', 'X'], reach: 'talked' },
        { name: ' ', details: [], reach: 'talked' },
        { name: 'one', details: ['y'.repeat(61)], reach: 'talked' },
      ],
      wrapup: { shortCallSeconds: -1, reminderMinutes: 500, contactField: null },
      quickReplies: [{ title: 'hi', text: '' }],
    }
    expect(await desk.save(3, wrong)).toEqual({
      ok: false,
      fault: {
        code: 'settings-invalid',
        detail: null,
        fields: {
          'outcomes.0.details.1': 'twice',
          'outcomes.1.name': 'empty',
          'outcomes.2.name': 'twice',
          'outcomes.2.details.0': 'too-long',
          'wrapup.shortCallSeconds': 'out-of-range',
          'wrapup.reminderMinutes': 'out-of-range',
          'quickReplies.0.text': 'empty',
        },
      },
    })
    const twice = [...DEFAULT_TEAM_SETTINGS.outcomes, ...DEFAULT_TEAM_SETTINGS.outcomes.slice(0, 1)]
    expect(await desk.save(3, { ...settings, outcomes: twice })).toMatchObject({
      fault: { fields: { [`outcomes.${twice.length - 1}.name`]: 'twice' } },
    })
    expect(await desk.save(3, { ...settings, outcomes: [] })).toMatchObject({
      fault: { fields: { outcomes: 'empty' } },
    })
    expect(relay.asked).toEqual([])
  })

  it('says what the relay says', async () => {
    const relay = await httpDouble(
      answer(400, { error: 'settings.outcomes: no', path: 'settings.outcomes.0.name' }),
    )
    const desk = aDesk(relay.url)
    expect(await desk.save(3, settings)).toMatchObject({
      fault: { code: 'settings-invalid', fields: { 'outcomes.0.name': 'settings.outcomes: no' } },
    })
    relay.act(answer(403, { error: 'no' }))
    expect(await desk.save(3, settings)).toMatchObject({ fault: { code: 'not-allowed' } })
    for (const act of [answer(503, {}), answer(401, {}), reset]) {
      relay.act(act)
      expect(await desk.save(3, settings)).toMatchObject({ fault: { code: 'relay-unreachable' } })
    }
  })

  it('is for supervisors', async () => {
    const relay = await httpDouble(answer(200, version(4)))
    expect(await aDesk(relay.url, { role: 'agent' }).save(0, settings)).toMatchObject({
      fault: { code: 'not-allowed' },
    })
    expect(relay.asked).toEqual([])
  })
})

describe('at the real relay', () => {
  it('two supervisors: the second is told, and looks at the first one’s', async () => {
    const relay = await startRelay()
    onTestFinished(() => relay.close())
    const [first, second] = [ASHA, BOSS].map(({ userId, name }) =>
      aDesk(relay.url, { token: relay.addAgent({ userId, name, role: 'supervisor' }) }),
    )
    const change = (desk: typeof first, minutes: number) => desk?.save(0, version(0, minutes).settings)
    expect(await change(first, 20)).toMatchObject({ ok: true, value: { version: 1, updatedBy: 'Asha' } })
    expect(await change(second, 30)).toMatchObject({ fault: { code: 'settings-conflict', detail: 'Asha' } })
    expect(second?.get().wrapup.reminderMinutes).toBe(20)
    expect(await second?.save(1, version(0, 30).settings)).toMatchObject({ ok: true, value: { version: 2 } })
    first?.refresh()
    await until(() => first?.get().wrapup.reminderMinutes === 30)
  })
})
