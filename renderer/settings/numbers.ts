/** Lists of phone numbers in the settings. Pure; what a number is stays main's to say. */

const digits = (text: string): string => text.replaceAll(/\D/g, '')

/** E.164 as people read it: Indian numbers in fives, others as they are. */
export function spaced(number: string): string {
  return /^\+91\d{10}$/.test(number) ? `+91 ${number.slice(3, 8)} ${number.slice(8)}` : number
}

/** Those that hold the searched digits, in any spelling: "098..." finds "+91 98...". */
export function numbersWith(numbers: readonly string[], query: string): readonly string[] {
  const wanted = digits(query).replace(/^0+/, '')
  return wanted === '' ? numbers : numbers.filter((number) => number.includes(wanted))
}
