export const dial = {
  label: 'Number to call',
  call: 'Call',
  callWho: 'Call {{who}}',
} as const
