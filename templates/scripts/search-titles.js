/** Where the words of titles stand is not served: the titles themselves are, and words cut the same everywhere. */

import { polarity } from './search-polarity.js'

/** The index with the column of titles, where it came without; generator/search/index.py has it from the start. */
export function withTitles(index, titles, analyser, isWeak) {
  const at = Object.keys(index.f).indexOf('title')
  if (index.x[at]) return index
  const numbers = new Map(index.t.map((term, number) => [term, number]))
  const stepsOf = (title) => {
    const pieces = analyser.pieces(title)
    const words = pieces.flatMap(({ tokens }) => tokens)
    const denied = [...polarity(pieces, isWeak).denied].map((word) => `!${word}`)
    const places = [...words, ...denied].map((word) => numbers.get(word) ?? 0).sort((one, other) => one - other)
    return places.map((place, nth) => place - (places[nth - 1] ?? 0))
  }
  return { ...index, x: index.x.map((column, field) => (field === at ? titles.map(stepsOf) : column)) }
}
