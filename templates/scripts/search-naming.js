/** Which products a question is about: by names, informal ones, and their first letters. */

/** The letters of a product's name at least, and its words at most. */
const NAME = 2
const WORDS = 3
/** The letters of a name that may as well be another word. */
const SHORT = 3

/**
 * Makes the function that gives the products named, or null, and the names of what is not sold here. The tokens
 * that name products are put in `naming`, their initials taken out. Of two products the first is meant, unless it
 * is `conceded` to work.
 */
export function createNaming(lexicon, library) {
  return function named(tokens, initials, naming, conceded) {
    const matched = lexicon.products.filter(([when]) => includesAll(tokens, when))
    const place = ([[first]]) => Number(conceded.has(first))
    matched.sort((one, other) => place(one) - place(other) || other[0].length - one[0].length
      || tokens.indexOf(one[0][0]) - tokens.indexOf(other[0][0]))
    for (const of of abbreviated(initials, new Set(matched.flatMap(([, of]) => of)))) matched.push([[], of])
    /** @type {Set<string> | null} */
    let products = null
    for (const [when, of] of matched) {
      const both = of.filter((id) => products === null || products.has(id))
      if (both.length > 0) products = new Set(both)
      if (standsIn(tokens, when)) for (const token of when) naming.add(token)
    }
    const foreign = products ? [] : matched.filter(([, of]) => of.length === 0).map(([when]) => when.join(''))
    return { products, foreign }
  }

  /** The products that first letters name, the longest names first; they are taken out of `initials`. */
  function abbreviated(initials, written) {
    const runs = [...initials]
    const found = []
    let named = written
    for (let at = 0; at < runs.length;) {
      const { taken, name, of } = nameAt(runs.slice(at), named)
      const all = runs.slice(at, at + taken)
      at += taken
      if (of.length === 0) continue
      found.push({ name, of })
      if (named.size === 0) named = new Set(of)
      for (const run of all) initials.delete(run)
      const rest = all.join('').slice(name.length)
      if (rest) initials.add(rest)
    }
    return found.sort((one, other) => other.name.length - one.name.length).map(({ of }) => of)
  }

  /**
   * The longest name at the beginning of `runs`, how many of them it takes, and its products. It may take several,
   * or the beginning of one: ㅅㅌㄱㅂㅅ is 세탁기 and more.
   */
  function nameAt(runs, named) {
    const spans = []
    for (let many = Math.min(runs.length, WORDS); many > 0; many--) spans.push({ taken: many, name: runs.slice(0, many).join('') })
    for (let end = runs[0].length - 1; end >= NAME; end--) spans.push({ taken: 1, name: runs[0].slice(0, end) })
    for (const { taken, name } of spans) {
      const of = called(name)
      // Beside a product that is named already a short name may be something else: ㄱㅊㄱ, 김치가.
      const fits = named.size === 0 || name.length > SHORT || of.some((id) => named.has(id))
      if (of.length > 0 && fits) return { taken, name, of }
    }
    return { taken: 1, name: '', of: [] }
  }

  function called(letters) {
    const words = letters.length >= NAME ? library.abbreviatedTo(letters) : []
    return lexicon.products.flatMap(([when, of]) => (words.includes(when.join(' ')) ? of : []))
  }
}

/** Whether the words of a name stand beside each other. */
const standsIn = (tokens, name) => tokens.some((_, at) => name.every((word, place) => tokens[at + place] === word))

/** Whether all words of a rule are written. */
export const includesAll = (tokens, wanted) => wanted.every((token) => tokens.includes(token))
