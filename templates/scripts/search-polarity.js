/** What a text denies and what it asserts: 안 꺼져요 is not 저절로 꺼져요. Denied tokens are indexed with a `!`. */

const DENIES = /^[안못않없불]/
const BEFORE_VERB = new Set(['안', '못'])
/** 않 written for 안: it stands where no verb came before. */
const MISSPELT = '않'
const AFTER_VERB = new Set(['V', 'E', 'F'])
/** What comes before these endings is granted, what follows is the complaint. */
const GRANTS = /(데|지만)$/
const WORKS = /^[되돼됩]/
const TOPIC = new Set(['은', '는'])
/** What is denied to be the complaint: 물 새는 건 아니고, 물이 새는 게 아니라. */
const IS_NOT = /^아[니닌]/
const BUT = /(고|라|데)$/

/**
 * The tokens a text denies and asserts, from its pieces, and whether it ends before what it denies; what a weak word says is said of the word before:
 * 소리가 안 나와요 denies 소리.
 */
export function polarity(pieces, isWeak) {
  const denied = new Set()
  const asserted = new Set()
  const conceded = new Set()
  const said = new Set()
  let granted = []
  let last = []
  let pending = false
  let works = false
  let before = ''
  let isNot = false
  let topic = false
  for (const { kind, surface, tokens } of pieces) {
    for (const token of tokens) said.add(token)
    if (tokens.length > 0) {
      const into = pending ? denied : kind === 'V' ? asserted : null
      for (const token of tokens) into?.add(token)
      if (into && tokens.every(isWeak)) for (const token of last) into.add(token)
      if (!tokens.every(isWeak)) last = tokens
      if (pending) for (const token of granted) conceded.add(token)
      pending = false
    } else if (kind === 'F' && (BEFORE_VERB.has(surface) || (surface === MISSPELT && !AFTER_VERB.has(before)))) pending = true
    else if (kind === 'F' && (pending || DENIES.test(surface))) {
      for (const token of last) denied.add(token)
      for (const token of granted) conceded.add(token)
      pending = false
    } else if (kind === 'J') pending = false
    if ((kind === 'E' || kind === 'F') && GRANTS.test(surface)) granted = [...said]
    // 탈수는 되는데, 냉동은 되고: what works is no complaint.
    if (kind === 'F' && WORKS.test(surface) && denied.size === 0) works = true
    else if (kind !== 'E') works = false
    if (works && (GRANTS.test(surface) || surface.endsWith('고'))) {
      for (const token of said) conceded.add(token)
      for (const token of said) asserted.add(token)
    }
    // 물은 빠지는데 그릇이 더러워요: a topic before `but` is granted, whatever follows.
    if (kind === 'J' && TOPIC.has(surface)) topic = true
    if (kind === 'F' && IS_NOT.test(surface)) isNot = true
    const isGranted = topic && 'EFJ'.includes(kind) && GRANTS.test(surface) && denied.size === 0
    if (isGranted || (isNot && BUT.test(surface))) for (const token of said) conceded.add(token)
    if (kind !== 'F') isNot = false
    before = kind
  }
  for (const token of denied) {
    asserted.delete(token)
    conceded.delete(token)
  }
  return { denied, asserted, conceded, pending }
}
