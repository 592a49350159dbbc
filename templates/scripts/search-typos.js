/** Words typed wrongly: what the analyser does not know is compared with the words it does. */

import { createResemblance } from './search-resemblance.js'

const LONGEST = 7
const CANDIDATES = 3
const STRAY = 2
/** What a guess costs the analyser: less than an unknown word, more than a known one. */
const GUESS = 260
const NAME_GUESS = 160
const GUESS_PER_SLIP = 130
const MARK = '~'
/** How sure the analyser is of a syllable: it may be part of a product, or of any word. */
const [KNOWN, SUSPECT, UNKNOWN] = [0, 1, 2]

/** Makes the function that guesses what a run of Hangul was meant to be. */
export function createSpeller(analyser, lexicon, library, isUseful) {
  const resembling = createResemblance(lexicon, isUseful)

  /**
   * The segments of `run` with doubtful words read as known ones, their tokens marked `~`; null without. Words that
   * pages of `products` say are likelier than others. Where a text has `noName` of a product, any word may be one.
   */
  return function guess(run, products, noName) {
    const doubts = doubtsOf(analyser.segments(run)).map((doubt) => (noName ? Math.max(doubt, SUSPECT) : doubt))
    if (!doubts.some(Boolean)) return null
    const guesses = new Map()
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 2; end <= Math.min(run.length, start + LONGEST); end++) {
        const doubt = Math.max(...doubts.slice(start, end))
        if (doubt === KNOWN) continue
        const found = meant(run.slice(start, end), products, doubt === SUSPECT)
        if (found.length > 0) guesses.set(run.slice(start, end), found)
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

  /** What `surface` may mean: the nearest words, rather one of the products' where it is almost as near. */
  function meant(surface, products, onlyNames) {
    const likely = resembling(surface).filter(({ word }) => word.product || !onlyNames)
    let near = nearest(likely.filter(({ sure }) => sure))
    if (products.size > 0) {
      const own = nearest(likely.filter(({ word }) => word.tokens.every((token) => library.isSaidBy(token, products))))
      if (own.length > 0 && (near.length === 0 || own[0].distance <= near[0].distance + 1)) near = own
    }
    return near.sort((one, other) => Number(other.word.product) - Number(one.word.product)).slice(0, CANDIDATES).map(asEntry)
  }
}

/** Whether tokens of a segment were guessed. */
export const isGuess = (tokens) => tokens.length > 0 && tokens[0][0] === MARK

/** A guessed token without its mark. */
export const plain = (token) => (token[0] === MARK ? token.slice(1) : token)

const nearest = (found) => found.filter(({ distance }) => distance === found[0].distance)

function asEntry({ word: { kind, tokens, product }, distance }) {
  return [kind, tokens.map((token) => MARK + token), (product ? NAME_GUESS : GUESS) + GUESS_PER_SLIP * distance]
}

/** For each syllable, how sure the analyser is: a stray syllable beside a noun is suspect. */
function doubtsOf(segments) {
  return segments.flatMap(({ kind, surface }, place) => {
    const after = segments[place + 1]?.kind ?? ''
    const beside = place > 0 ? 'NF'.includes(segments[place - 1].kind) : kind === 'N' && after !== ''
    // A verb has an ending.
    const bare = kind === 'V' && after !== '' && 'NVU'.includes(after)
    const stray = surface.length === 1 && (('NEF'.includes(kind) && beside) || bare)
    const doubt = kind === 'U' ? UNKNOWN : stray ? SUSPECT : KNOWN
    return [...surface].map(() => doubt)
  })
}
