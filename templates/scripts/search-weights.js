/** What lunr weighs, worked out from the places of the terms; generator/search/query/weights.py does the same. */

/** BM25 as lunr has it. */
const K1 = 1.2
const B = 0.75

/**
 * By field, for each record its terms by number, each with its weight there, in ascending order. A piece of an
 * index knows what the whole would count (`d`, `n`, `l`).
 */
export function weigh({ f: boosts, t: terms, x: columns, d: documents = places(terms, columns), n: count, l: means }) {
  const counted = columns.map((column) => column.map(countsOf))
  return Object.fromEntries(Object.entries(boosts).map(([field, boost], at) => {
    const column = counted[at]
    const lengths = columns[at].map((steps) => steps.length)
    const average = means?.[at] ?? lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    const all = count ?? column.length
    return [field, column.map((counts, position) => [...counts].map(([term, times]) => {
      const rarity = Math.log(1 + Math.abs((all - documents[term] + 0.5) / (documents[term] + 0.5)))
      const share = ((K1 + 1) * times) / (K1 * (1 - B + B * (lengths[position] / average)) + times)
      return [term, Math.round(rarity * share * boost * 1000) / 1000]
    }))]
  }))
}

/** In how many places each term stands. */
export function places(terms, columns) {
  const documents = new Array(terms.length).fill(0)
  for (const steps of columns.flat()) for (const term of countsOf(steps).keys()) documents[term]++
  return documents
}

/** How often each term stands there. */
export function countsOf(steps) {
  const counts = new Map()
  let term = 0
  for (const step of steps) {
    term += step
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_'
/** How many of the letters end a number. */
const ENDING = 40

/** An index that generator/search/packing.py wrote small, as arrays. */
export function unpackIndex(index) {
  if (typeof index.t !== 'string') return index
  return { ...index, t: index.t === '' ? [] : index.t.split(' '), x: index.x.map((column) => column.split(' ').map(numbersOf)) }
}

function numbersOf(text) {
  const numbers = []
  let [number, worth] = [0, 1]
  for (const letter of text) {
    const value = LETTERS.indexOf(letter)
    number += (value < ENDING ? value : value - ENDING) * worth
    worth *= LETTERS.length - ENDING
    if (value >= ENDING) continue
    numbers.push(number)
    number = 0
    worth = 1
  }
  return numbers
}
