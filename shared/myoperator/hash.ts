/**
 * FNV-1a, 128 bits (draft-eastlake-fnv): a small well-known hash without node:crypto, because shared/ runs
 * in every process. It tells equal contents from different ones; it does not defend against forgery, and
 * need not: whoever can post a webhook can choose its event_id anyway.
 */

/** 32 hex digits over the UTF-16 code units of `text`, low byte first. */
export function fnv1a128(text: string): string {
  // The state as four 32-bit limbs, lowest first. The prime is 2^88 + 0x13b.
  let a = 0x6295c58d
  let b = 0x62b82175
  let c = 0x07bb0142
  let d = 0x6c62272e
  for (let i = 0; i < text.length * 2; i++) {
    const unit = text.charCodeAt(i >> 1)
    a = (a ^ (i & 1 ? unit >>> 8 : unit & 0xff)) >>> 0
    const productA = a * 0x13b
    const productB = b * 0x13b + Math.floor(productA / 0x1_0000_0000)
    const productC = c * 0x13b + Math.floor(productB / 0x1_0000_0000) + ((a << 24) >>> 0)
    const productD = d * 0x13b + Math.floor(productC / 0x1_0000_0000) + (((b << 24) | (a >>> 8)) >>> 0)
    a = productA >>> 0
    b = productB >>> 0
    c = productC >>> 0
    d = productD >>> 0
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(8, '0')).join('')
}
