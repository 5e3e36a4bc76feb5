import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keysIn, partsOf, tidy, variableId } from '../../../shared/templates/variables.ts'

it('finds each key once, whatever stands around it', () => {
  expect(keysIn('Hi {{name}}, {{1}} or {{ 2 }}? {{name}} {x} {{}}')).toEqual(['name', '1', '2'])
})

it('loses nothing of a text in its parts', () => {
  const key = fc.stringMatching(/^\w{1,6}$/)
  const text = fc.string().filter((one) => !/[{}]/.test(one))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, key)), text, (pairs, last) => {
      const written = pairs.map(([before, name]) => `${before}{{${name}}}`).join('') + last
      const again = partsOf(written).map((part) => ('key' in part ? `{{${part.key}}}` : part.text))
      expect(again.join('')).toBe(written)
      expect(partsOf(written).flatMap((part) => ('key' in part ? part.key : []))).toEqual(
        pairs.map(([, name]) => name),
      )
    }),
  )
})

it('names a variable by place, button and key', () => {
  expect(variableId({ place: 'body', button: null, key: '1' })).toBe('body.1')
  expect(variableId({ place: 'button', button: 0, key: 'var1' })).toBe('button.0.var1')
})

it('takes line breaks and runs of blanks out of a value', () => {
  expect(tidy('  Asha\n\tRao   Sen ')).toBe('Asha Rao Sen')
})
