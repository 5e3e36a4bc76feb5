export const time = {
  justNow: 'just now',
  secondsAgo: '{{n}} s ago',
  minutesAgo: '{{n}} min ago',
  hoursAgo: '{{n}} h ago',
  seconds: '{{s}} s',
  minutesSeconds: '{{m}} min {{s}} s',
  hoursMinutes: '{{h}} h {{m}} min',
} as const
