/** What lunr weighs, worked out from the places of the terms; generator/search/query/weights.py does the same. */

/** BM25 as lunr has it. */
const K1 = 1.2
const B = 0.75

/** By field, for each record its terms by number, each with its weight there, in ascending order. */
export function weigh({ f: boosts, t: terms, x: columns }) {
  const counted = columns.map((column) => column.map(countsOf))
  const documents = new Array(terms.length).fill(0)
  for (const column of counted) for (const counts of column) for (const term of counts.keys()) documents[term]++
  return Object.fromEntries(Object.entries(boosts).map(([field, boost], at) => {
    const column = counted[at]
    const lengths = columns[at].map((steps) => steps.length)
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    return [field, column.map((counts, position) => [...counts].map(([term, times]) => {
      const rarity = Math.log(1 + Math.abs((column.length - documents[term] + 0.5) / (documents[term] + 0.5)))
      const share = ((K1 + 1) * times) / (K1 * (1 - B + B * (lengths[position] / average)) + times)
      return [term, Math.round(rarity * share * boost * 1000) / 1000]
    }))]
  }))
}

/** How often each term stands there. */
function countsOf(steps) {
  const counts = new Map()
  let term = 0
  for (const step of steps) {
    term += step
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
