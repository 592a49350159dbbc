/** What a text denies and what it asserts: 안 꺼져요 is not 저절로 꺼져요. Denied tokens are indexed with a `!`. */

const DENIES = /^[안못않없]/
const BEFORE_VERB = new Set(['안', '못'])

/**
 * The tokens a text denies and asserts, from its pieces, and whether it ends before what it denies; what a weak word says is said of the word before:
 * 소리가 안 나와요 denies 소리.
 */
export function polarity(pieces, isWeak) {
  const denied = new Set()
  const asserted = new Set()
  let last = []
  let pending = false
  for (const { kind, surface, tokens } of pieces) {
    if (tokens.length > 0) {
      const into = pending ? denied : kind === 'V' ? asserted : null
      for (const token of tokens) into?.add(token)
      if (into && tokens.every(isWeak)) for (const token of last) into.add(token)
      if (!tokens.every(isWeak)) last = tokens
      pending = false
    } else if (kind === 'F' && BEFORE_VERB.has(surface)) pending = true
    else if (kind === 'F' && (pending || DENIES.test(surface))) {
      for (const token of last) denied.add(token)
      pending = false
    } else if (kind === 'J') pending = false
  }
  for (const token of denied) asserted.delete(token)
  return { denied, asserted, pending }
}
