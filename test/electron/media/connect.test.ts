import { expect, test } from 'vitest'
import { createConnect } from '../../../electron/media/connect.ts'

test('a connection that is left without its bytes being read makes room for another', async () => {
  const { connect } = createConnect({
    openLink: async () => ({
      kind: 'body',
      from: 0,
      ranged: true,
      total: null,
      stated: null,
      body: new ReadableStream(),
    }),
    stallMs: 10_000,
    now: () => 0,
  })
  const stoppers = Array.from({ length: 5 }, () => new AbortController())
  const asked = stoppers.map(({ signal }, n) => connect(`https://a.example/${n}`, 'image', 0, signal))
  await Promise.all(asked.slice(0, 4))
  stoppers[0]?.abort()
  expect(await asked[4]).toMatchObject({ kind: 'body' })
})
