/**
 * Words typed wrongly: what the analyser does not know is compared with the words it does, by key strokes.
 * A neighbouring key (in a noun) or a letter of the same sound costs 1, any other slip 2.
 */

import { CLASSES } from './analyser.js'
import { strokes } from './search-layout.js'

const ROWS = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ']
const SAME_SOUND = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ', 'ㅐㅔ', 'ㅒㅖ', 'ㅐㅒ', 'ㅔㅖ', 'ㅗㅛ', 'ㅜㅠ', 'ㅓㅕ', 'ㅏㅑ']
const NOUN = CLASSES.indexOf('N')
/** Pairs of letters of the same sound; these and neighbours on the keyboard. */
const ALIKE = new Set(SAME_SOUND.flatMap((alike) => [...alike].flatMap((one) => [...alike].map((other) => one + other))))
const CLOSE = new Set([...ALIKE, ...neighbours()])
const SLIP = 2
const LONGEST = 7
const CANDIDATES = 3
const STRAY = 2
const MEMORY = 2000
/** What a guess costs the analyser: less than an unknown word, more than a known one. */
const GUESS = 260
const GUESS_PER_SLIP = 130
const MARK = '~'
/** How sure the analyser is of a syllable. */
const [KNOWN, SUSPECT, UNKNOWN] = [0, 1, 2]

/**
 * Makes the function that guesses what a run of Hangul was meant to be. `isUseful` tells tokens search can use;
 * names of products are looked for even where the analyser is only unsure.
 */
export function createSpeller(analyser, lexicon, isUseful) {
  const names = new Set(lexicon.products.map(([tokens]) => tokens.join(' ')))
  const byLength = wordsByLength(lexicon, isUseful, names)
  const remembered = new Map()

  /** The segments of `run` with doubtful words read as known ones, their tokens marked `~`; null without. */
  return function guess(run) {
    const doubts = doubtsOf(analyser.segments(run))
    if (!doubts.some(Boolean)) return null
    const guesses = new Map()
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 2; end <= Math.min(run.length, start + LONGEST); end++) {
        const doubt = Math.max(...doubts.slice(start, end))
        if (doubt === KNOWN) continue
        const found = resembling(run.slice(start, end)).filter(({ product }) => doubt === UNKNOWN || product)
        if (found.length > 0) guesses.set(run.slice(start, end), found.map(({ entry }) => entry))
      }
    }
    if (guesses.size === 0) return null
    const read = analyser.segments(run, guesses)
    // Beside what stays unknown, with no word that is sure, guesses are no better than chance.
    const unknown = read.filter(({ kind }) => kind === 'U')
    const sure = read.some(({ kind, tokens }) => 'NV'.includes(kind) && !isGuess(tokens))
    const lost = unknown.some(({ surface }) => surface.length > STRAY) || (unknown.length > 0 && !sure)
    return !lost && read.some(({ tokens }) => isGuess(tokens)) ? read : null
  }

  /** The words most like `surface`, at most a few, all at the same distance. */
  function resembling(surface) {
    const known = remembered.get(surface)
    if (known) return known
    const typed = strokes(surface)
    const mask = maskOf(typed)
    let nearest = budget(typed.length)
    const apart = nearest >> 1
    let found = []
    for (let length = typed.length - apart; length <= typed.length + apart; length++) {
      for (const word of byLength.get(length) ?? []) {
        if (bitsOf(word.mask ^ mask) > 2 * nearest) continue
        const distance = distanceOf(typed, word.typed, word.kind === NOUN ? CLOSE : ALIKE)
        if (distance > nearest || distance === 0) continue
        if (distance < nearest) found = []
        nearest = distance
        found.push({ product: word.product, entry: asEntry(word, distance) })
      }
    }
    if (remembered.size > MEMORY) remembered.clear()
    remembered.set(surface, found.slice(0, CANDIDATES))
    return found.slice(0, CANDIDATES)
  }
}

function wordsByLength(lexicon, isUseful, names) {
  const byLength = new Map()
  for (const [form, entries] of Object.entries(lexicon.forms)) {
    for (const [kind, words] of entries) {
      const tokens = words === '' ? [] : words.split(' ')
      if (!'NV'.includes(kind) || form.length < 2 || tokens.length === 0 || !tokens.every(isUseful)) continue
      const typed = strokes(form)
      if (!byLength.has(typed.length)) byLength.set(typed.length, [])
      const product = form.length > 2 && names.has(words)
      byLength.get(typed.length).push({ kind: CLASSES.indexOf(kind), tokens, typed, mask: maskOf(typed), product })
    }
  }
  return byLength
}

/** Whether tokens of a segment were guessed. */
export const isGuess = (tokens) => tokens.length > 0 && tokens[0][0] === MARK

/** A guessed token without its mark. */
export const plain = (token) => (token[0] === MARK ? token.slice(1) : token)

function asEntry({ kind, tokens }, distance) {
  return [kind, tokens.map((token) => MARK + token), GUESS + GUESS_PER_SLIP * distance]
}

/** For each syllable, how sure the analyser is: a stray syllable beside a noun is suspect. */
function doubtsOf(segments) {
  return segments.flatMap(({ kind, surface }, place) => {
    const beside = place > 0 ? 'NF'.includes(segments[place - 1].kind) : kind === 'N' && segments.length > 1
    const stray = surface.length === 1 && 'NEF'.includes(kind) && beside
    const doubt = kind === 'U' ? UNKNOWN : stray ? SUSPECT : KNOWN
    return [...surface].map(() => doubt)
  })
}

function budget(length) {
  if (length <= 3) return 0
  return length <= 5 ? 1 : length <= 8 ? 2 : 3
}

/** What it takes to turn one into the other; neighbours swapped are one slip. */
function distanceOf(one, other, close) {
  let before = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at * SLIP)
  for (let row = 1; row <= one.length; row++) {
    const next = [row * SLIP]
    for (let at = 1; at <= other.length; at++) {
      const [here, there] = [one[row - 1], other[at - 1]]
      const change = here === there ? 0 : close.has(here + there) ? 1 : SLIP
      next[at] = Math.min(last[at - 1] + change, last[at] + SLIP, next[at - 1] + SLIP)
      if (row > 1 && at > 1 && here === other[at - 2] && one[row - 2] === there) {
        next[at] = Math.min(next[at], before[at - 2] + SLIP)
      }
    }
    before = last
    last = next
  }
  return last[other.length]
}

/** A bit for each letter that occurs. */
function maskOf(typed) {
  let mask = 0
  for (let at = 0; at < typed.length; at++) mask |= 1 << (typed.charCodeAt(at) % 31)
  return mask
}

function bitsOf(mask) {
  let bits = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++
  return bits
}

/** Pairs of letters beside each other on the keyboard. */
function neighbours() {
  const pairs = []
  for (const row of ROWS) for (let at = 1; at < row.length; at++) pairs.push(row[at - 1] + row[at])
  for (const [upper, lower] of [[ROWS[0], ROWS[1]], [ROWS[1], ROWS[2]]]) {
    for (let at = 0; at < lower.length; at++) {
      pairs.push(upper[at] + lower[at])
      if (at + 1 < upper.length) pairs.push(upper[at + 1] + lower[at])
    }
  }
  return pairs.flatMap((pair) => [pair, pair[1] + pair[0]])
}
