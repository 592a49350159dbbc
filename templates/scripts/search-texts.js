/**
 * How well one text of a page says what was asked: its title, or what one customer says.
 * generator/search/query/texts.py does the same, and says why.
 */

/** How much more a word may say than any other. */
const RAREST = 5
const WEAK = 0.2
/** What is left of a way of which only some words are said, and of a word the text says the contrary of. */
const PART = 0.7
const CONTRARY = 0.35

/** Reads the texts of the pages of a library: how well the best one of a page says what was asked, 0 to 1. */
export function createTexts(library, isWeak) {
  const known = new Map()
  const telling = (word) => Math.min(RAREST, library.rarity(word)) * (isWeak(word) ? WEAK : 1)

  function textsOf(position) {
    const product = new Set(library.wordsOf(position, 'product')[0])
    return ['title', 'ask'].flatMap((field) => library.wordsOf(position, field).map((all) => {
      const words = new Map(all.filter((word) => word[0] !== '!' && !product.has(word)).map((word) => [word, telling(word)]))
      const denied = new Set(all.filter((word) => word[0] === '!').map((word) => word.slice(1)))
      return { words, denied, telling: sum([...words.values()]) }
    })).filter((text) => text.telling > 0)
  }

  /** For one question: position to likeness. */
  return function reader(asked) {
    const allAsked = sum(asked.map(({ weight }) => weight))
    const byWord = new Map()
    asked.forEach(({ ways }, number) => {
      for (const way of ways) for (const word of way.terms) byWord.set(word, [...(byWord.get(word) ?? []), [number, way]])
    })
    return (position) => {
      if (!known.has(position)) known.set(position, textsOf(position))
      return Math.max(0, ...known.get(position).map((text) => likeness(text, asked, byWord, allAsked)))
    }
  }
}

function likeness(text, asked, byWord, allAsked) {
  const best = new Map()
  for (const word of text.words.keys()) {
    for (const [number, { terms, worth: whole }] of byWord.get(word) ?? []) {
      const said = terms.filter((term) => text.words.has(term))
      const worth = whole * (said.length === terms.length ? 1 : PART)
      if (worth > (best.get(number)?.worth ?? 0)) best.set(number, { worth, said })
    }
  }
  if (best.size === 0) return 0
  const saidWords = new Set([...best.values()].flatMap(({ said }) => said))
  const recall = sum([...best].sort(([one], [other]) => one - other).map(([number, { worth }]) =>
    worth * asked[number].weight * (contrary(text, asked[number]) ? CONTRARY : 1))) / allAsked
  const precision = sum([...text.words].map(([word, much]) => (saidWords.has(word) ? much : 0))) / text.telling
  return (2 * precision * recall) / (precision + recall)
}

/** Whether the text denies what the question asserts, or the other way round. */
function contrary({ words, denied }, { ways, says }) {
  const [word] = ways[0].terms
  return says !== '' && words.has(word) && (says === 'no') !== denied.has(word)
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
