/**
 * Known words that a word typed wrongly resembles, by key strokes. A neighbouring key or a letter of the same sound
 * costs 1, any other slip 2, as do two syllables swapped.
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
const MANY = 12
const MEMORY = 2000

/**
 * Makes the function that gives the words most like one, the nearest first: `{word, distance, sure}`, `sure` where it
 * is near enough to be meant by anybody. `isUseful` tells tokens search can use.
 */
export function createResemblance(lexicon, isUseful) {
  const names = new Set(lexicon.products.map(([tokens]) => tokens.join(' ')))
  const byLength = new Map()
  const byForm = new Map()
  for (const [form, entries] of Object.entries(lexicon.forms)) {
    for (const [kind, words] of entries) {
      const tokens = words === '' ? [] : words.split(' ')
      if (!'NV'.includes(kind) || form.length < 2 || tokens.length === 0 || !tokens.every(isUseful)) continue
      const typed = strokes(form)
      const product = form.length > 2 && names.has(words)
      const word = { kind: CLASSES.indexOf(kind), tokens, typed, mask: maskOf(typed), product }
      byLength.set(typed.length, [...(byLength.get(typed.length) ?? []), word])
      byForm.set(form, [...(byForm.get(form) ?? []), word])
    }
  }
  const remembered = new Map()

  return function resembling(surface) {
    const known = remembered.get(surface)
    if (known) return known
    if (remembered.size > MEMORY) remembered.clear()
    const found = search(surface)
    remembered.set(surface, found)
    return found
  }

  function search(surface) {
    const typed = strokes(surface)
    const mask = maskOf(typed)
    const near = budget(typed.length)
    const far = farBudget(typed.length)
    const apart = far >> 1
    const found = swapped(surface)
    for (let length = typed.length - apart; length <= typed.length + apart; length++) {
      for (const word of byLength.get(length) ?? []) {
        if (bitsOf(word.mask ^ mask) > 2 * far) continue
        const distance = distanceOf(typed, word.typed, CLOSE)
        if (distance === 0 || distance > far) continue
        // A neighbouring key makes another verb of almost any.
        const plain = word.kind === NOUN ? distance : distanceOf(typed, word.typed, ALIKE)
        found.push({ word, distance, sure: plain <= near })
      }
    }
    return found.sort((one, other) => one.distance - other.distance).slice(0, MANY)
  }

  /** The words in which two syllables stand the other way round. */
  function swapped(surface) {
    return [...surface].slice(1).flatMap((syllable, at) => {
      const turned = surface.slice(0, at) + syllable + surface[at] + surface.slice(at + 2)
      const words = turned === surface ? [] : (byForm.get(turned) ?? [])
      return words.map((word) => ({ word, distance: SLIP, sure: surface.length > 2 }))
    })
  }
}

function budget(length) {
  if (length <= 3) return 0
  return length <= 5 ? 1 : length <= 8 ? 2 : 3
}

/** What words of a product that is named may differ by. */
const farBudget = (length) => (length === 4 || length === 5 ? 2 : budget(length))

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
