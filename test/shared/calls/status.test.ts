import { describe, expect, test } from 'vitest'
import { applyToSession, emptySession } from '../../../shared/calls/session.ts'
import { viewSession } from '../../../shared/calls/view.ts'
import { ASHA, BALA, BOSS, CHITRA, type TestAgent } from './builders.ts'
import { LIFECYCLES } from './lifecycles.ts'

type Name = keyof typeof LIFECYCLES

/** "phase status", with * where my phone rings, after each event. */
function steps(name: Name, me: TestAgent): string[] {
  let session = emptySession('session.1')
  return LIFECYCLES[name].map((event) => {
    session = applyToSession(session, event)
    const view = viewSession(session, me)
    return `${view.phase} ${view.status}${view.ringsMe ? ' *' : ''}`
  })
}

const MENU = ['ringing ringing', 'ringing ringing']
const twice = (step: string) => [step, step]

const TABLE: [Name, TestAgent, string[]][] = [
  [
    'incoming, taken by the first agent',
    ASHA,
    [...MENU, 'ringing ringing *', 'talking talking', ...twice('ended ended'), 'ended ended'],
  ],
  [
    'incoming, taken by the first agent',
    BOSS,
    [...MENU, 'ringing ringing', 'talking talking', ...twice('ended ended'), 'ended ended'],
  ],
  [
    'incoming, hunting three agents',
    ASHA,
    [
      ...MENU,
      'ringing ringing *',
      'ringing ringing',
      'ringing ringing',
      'talking picked-up',
      ...twice('ended picked-up'),
    ],
  ],
  [
    'incoming, hunting three agents',
    CHITRA,
    [
      ...MENU,
      'ringing ringing',
      'ringing ringing',
      'ringing ringing *',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'incoming, ringing three agents at once',
    ASHA,
    [...MENU, 'ringing ringing *', 'talking picked-up', ...twice('ended picked-up')],
  ],
  [
    'incoming, the same agent dialled twice',
    ASHA,
    [
      ...MENU,
      'ringing ringing *',
      'ringing ringing',
      'ringing ringing *',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'incoming, missed by all',
    ASHA,
    [...MENU, 'ringing ringing *', 'ringing ringing', ...twice('ended missed')],
  ],
  [
    'incoming, missed by all',
    BALA,
    [...MENU, 'ringing ringing', 'ringing ringing *', ...twice('ended missed')],
  ],
  ['incoming, given up in the menu', ASHA, [...MENU, ...twice('ended missed')]],
  ['incoming, voicemail', ASHA, [...MENU, 'ringing ringing *', ...twice('ended voicemail')]],
  [
    'incoming, extension dialled',
    BALA,
    [...MENU, 'ringing ringing *', 'talking talking', ...twice('ended ended')],
  ],
  [
    'incoming, passed on from Asha to Bala',
    ASHA,
    [
      ...MENU,
      'ringing ringing *',
      'talking talking',
      'ringing ringing',
      'talking picked-up',
      ...twice('ended ended'),
    ],
  ],
  [
    'incoming, passed on from Asha to Bala',
    BALA,
    [
      ...MENU,
      'ringing ringing',
      'talking talking',
      'ringing ringing *',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'incoming, Asha stays on until Bala takes it',
    ASHA,
    [
      ...MENU,
      'ringing ringing *',
      'talking talking',
      'talking talking',
      'talking picked-up',
      ...twice('ended ended'),
    ],
  ],
  [
    'incoming, Asha stays on until Bala takes it',
    BALA,
    [
      ...MENU,
      'ringing ringing',
      'talking talking',
      'ringing ringing *',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'outgoing, agent first, talked',
    ASHA,
    [
      'ringing ringing',
      'ringing calling-your-phone *',
      'ringing customer-ringing',
      'ringing customer-ringing',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'outgoing, agent first, talked',
    BOSS,
    [
      'ringing ringing',
      'ringing ringing',
      'ringing customer-ringing',
      'ringing customer-ringing',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'outgoing, agent first, agent does not answer',
    ASHA,
    ['ringing ringing', 'ringing calling-your-phone *', ...twice('ended not-answered')],
  ],
  [
    'outgoing, agent first, customer does not answer',
    ASHA,
    [
      'ringing ringing',
      'ringing calling-your-phone *',
      'ringing customer-ringing',
      'ringing customer-ringing',
      ...twice('ended not-answered'),
    ],
  ],
  [
    'outgoing, agent first, customer busy',
    ASHA,
    [
      'ringing ringing',
      'ringing calling-your-phone *',
      'ringing customer-ringing',
      'ringing customer-ringing',
      ...twice('ended not-answered'),
    ],
  ],
  [
    'outgoing, customer first',
    ASHA,
    [
      'ringing ringing',
      'ringing customer-ringing',
      'ringing ringing',
      'ringing ringing *',
      'talking talking',
      ...twice('ended ended'),
    ],
  ],
  [
    'outgoing, menu only',
    BOSS,
    ['ringing ringing', 'ringing customer-ringing', 'ringing ringing', ...twice('ended ended')],
  ],
  [
    'outgoing, oneway',
    ASHA,
    ['ringing ringing', 'ringing customer-ringing', 'talking talking', ...twice('ended ended')],
  ],
  [
    'legacy, hunting and taken',
    ASHA,
    ['ringing ringing *', 'ringing ringing', 'talking picked-up', 'ended picked-up'],
  ],
  [
    'legacy, hunting and taken',
    BALA,
    ['ringing ringing', 'ringing ringing *', 'talking talking', 'ended ended'],
  ],
]

describe('the status line after each event', () => {
  test.each(TABLE)('%s, seen by $name', (name, me, expected) => {
    expect(steps(name, me)).toEqual(expected)
  })

  test('every kind of lifecycle stands in the table', () => {
    const covered = new Set<string>(TABLE.map(([name]) => name))
    expect(Object.keys(LIFECYCLES).filter((name) => !covered.has(name))).toEqual([
      'legacy beside new, the same agent twice',
    ])
  })

  test('a call that was only asked for is requested', () => {
    const view = viewSession(emptySession('request'), ASHA)
    expect([view.phase, view.status, view.ringsMe, view.mine]).toEqual([
      'requested',
      'requested',
      false,
      false,
    ])
  })
})
