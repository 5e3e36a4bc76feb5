export const time = {
  /** How Intl writes the dates of this language. */
  locale: 'en-IN',
  today: 'Today',
  yesterday: 'Yesterday',
  justNow: 'just now',
  secondsAgo: '{{n}} s ago',
  minutesAgo: '{{n}} min ago',
  hoursAgo: '{{n}} h ago',
  milliseconds: '{{n}} ms',
  seconds: '{{s}} s',
  minutesSeconds: '{{m}} min {{s}} s',
  hoursMinutes: '{{h}} h {{m}} min',
  left: '{{m}} m',
  leftHours: '{{h}} h {{m}} m',
} as const
