/** What the stand-in does not have must fail a test at once, not read as undefined and pass. */
import { EventEmitter } from 'node:events'

/** Names that runtimes and libraries look up on any object whatever it is. */
const LOOKED_UP_BY_ANYONE = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'default',
  '__esModule',
  'domain',
])

function refuse(name: string): never {
  throw new Error(`the stand-in does not know electron.${name}`)
}

/** `target`, but reading a property it does not have throws. */
export function loud<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || LOOKED_UP_BY_ANYONE.has(key)) {
        return Reflect.get(object, key, receiver)
      }
      return refuse(name ? `${name}.${key}` : key)
    },
  })
}

class Nothing {}

/** A part of Electron the stand-in has nothing of: importing it is fine, any use throws. */
export function absent(name: string): object {
  return new Proxy(Nothing, {
    get: (_target, key) => (typeof key === 'symbol' ? undefined : refuse(`${name}.${key}`)),
    apply: () => refuse(name),
    construct: () => refuse(name),
  })
}

const names = new WeakMap<object, string>()

/**
 * An EventEmitter whose unknown members throw. The guard stands at the end of the prototype chain, where a
 * look-up arrives that nothing has answered.
 */
export class LoudEmitter extends EventEmitter {
  constructor(name: string) {
    super()
    names.set(this, name)
  }
}

Object.setPrototypeOf(
  LoudEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get(prototype, key, receiver) {
      if (typeof key === 'symbol' || key in prototype || LOOKED_UP_BY_ANYONE.has(key)) {
        return Reflect.get(prototype, key, receiver)
      }
      return refuse(`${names.get(receiver) ?? 'EventEmitter'}.${key}`)
    },
  }),
)

export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** An event as Electron hands it to a listener: what it is about, and a way to say no. */
export function makeEvent<T extends object>(facts: T): T & PreventableEvent {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
