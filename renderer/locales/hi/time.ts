import type { time as en } from '../en/time.ts'
import type { Words } from '../words.ts'

export const time = {
  locale: 'hi-IN',
  today: 'आज',
  yesterday: 'कल',
  justNow: 'अभी-अभी',
  secondsAgo: '{{n}} सेकंड पहले',
  minutesAgo: '{{n}} मिनट पहले',
  hoursAgo: '{{n}} घंटे पहले',
  milliseconds: '{{n}} ms',
  seconds: '{{s}} से॰',
  minutesSeconds: '{{m}} मि॰ {{s}} से॰',
  hoursMinutes: '{{h}} घं॰ {{m}} मि॰',
  left: '{{m}} मि.',
  leftHours: '{{h}} घं. {{m}} मि.',
  range: {
    label: 'समय',
    today: 'आज',
    yesterday: 'कल',
    week: 'पिछले 7 दिन',
    month: 'पिछले 30 दिन',
    all: 'सभी',
    pick: 'चुनें…',
    from: 'से',
    to: 'तक',
  },
} as const satisfies Words<typeof en>
