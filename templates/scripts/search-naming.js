/** Which products a question is about: by names, informal ones, and their first letters. */

/** The letters of a product's name, more than these; and of what is said of it, at least. */
const NAME = 2
const REST = 2

/**
 * Makes the function that gives the products named, or null, and the names of what is not sold here. The tokens
 * that name products are put in `naming`, their initials taken out.
 */
export function createNaming(lexicon, library) {
  return function named(tokens, initials, naming) {
    const matched = lexicon.products.filter(([when]) => includesAll(tokens, when))
    for (const run of [...initials]) {
      const { meant, rest } = abbreviated(run)
      if (meant.length === 0) continue
      matched.push([[], meant])
      initials.delete(run)
      if (rest) initials.add(rest)
    }
    matched.sort(([one], [other]) => other.length - one.length)
    /** @type {Set<string> | null} */
    let products = null
    for (const [when, of] of matched) {
      const both = of.filter((id) => products === null || products.has(id))
      if (both.length > 0) products = new Set(both)
      for (const token of when) naming.add(token)
    }
    const foreign = products ? [] : matched.filter(([, of]) => of.length === 0).map(([when]) => when.join(''))
    return { products, foreign }
  }

  /** The products that first letters name, and what follows: ㅅㅌㄱㅂㅅ is 세탁기 and ㅂㅅ. */
  function abbreviated(run) {
    for (let end = run.length; end === run.length || end > NAME; end -= end === run.length ? REST : 1) {
      const words = library.abbreviatedTo(run.slice(0, end))
      const meant = lexicon.products.flatMap(([when, of]) => (words.includes(when.join(' ')) ? of : []))
      if (meant.length > 0) return { meant, rest: run.slice(end) }
    }
    return { meant: [], rest: '' }
  }
}

/** Whether all words of a rule are written. */
export const includesAll = (tokens, wanted) => wanted.every((token) => tokens.includes(token))
