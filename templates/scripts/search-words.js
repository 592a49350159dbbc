/** The words of a question: put right where they were typed wrongly, with what they deny and assert. */

import { isHangul, isLatin, runs } from './analyser.js'
import { polarity } from './search-polarity.js'
import { createSpeller, isGuess, plain } from './search-typos.js'

const GUESSED = 0.8

/** Makes the function that gives the words of a text; `library` knows what the pages say. */
export function createWords(analyser, lexicon, library, isWeak) {
  const useful = new Set([...lexicon.rules, ...lexicon.products, ...lexicon.hints].flatMap(([when]) => when))
  const isUseful = (token) => library.has(token) || useful.has(token)
  const guess = createSpeller(analyser, lexicon, library, isUseful)

  /**
   * Tokens with their worth, what is denied and asserted, repairs, and how much of it no page speaks of; `open`
   * is a word still being typed. They are about `products`, or have `noName` of one.
   */
  return function wordsOf(text, open, products, noName) {
    const repairs = []
    const pieces = runs(text).flatMap((run) => {
      if (isLatin(run)) return analyser.pieces(run)
      if (!isHangul(run)) return []
      const guessed = open && run.endsWith(open) ? null : guess(run, products, noName)
      for (const { surface, tokens } of guessed ?? []) {
        if (isGuess(tokens)) repairs.push([surface, tokens.map(plain).join(' ')])
      }
      return guessed ?? analyser.segments(run)
    })
    const worth = new Map()
    for (const { tokens } of pieces) {
      for (const token of tokens) {
        worth.set(plain(token), Math.max(isGuess(tokens) ? GUESSED : 1, worth.get(plain(token)) ?? 0))
      }
    }
    const strange = pieces.filter(({ kind, surface, tokens }) => 'NU'.includes(kind) && tokens.length > 0
      && surface !== open && !tokens.some((token) => isUseful(plain(token)) || isWeak(token)))
    const said = pieces.map((piece) => ({ ...piece, tokens: piece.tokens.map(plain) }))
    return { worth, repairs, unknown: strange.map(({ surface }) => surface), ...polarity(said, isWeak) }
  }
}
