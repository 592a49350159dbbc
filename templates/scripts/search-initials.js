/** First letters of syllables: ㅅㅌㄱ ㅁㅇㅃㅈㅇ is 세탁기 물 안 빠져요. How well pages fit them. */

import { firstLetters } from './analyser.js'

/** How much a letter tells; most others tell `TELLING`. */
const TELLS = { ㅇ: 1, ㄲ: 3, ㄸ: 3, ㅃ: 3, ㅆ: 3, ㅉ: 3, ㅊ: 3, ㅋ: 3, ㅌ: 3, ㅍ: 3 }
const TELLING = 2
/** What is left of a single letter, which may as well be an ending. */
const ALONE = 0.3
/** What a word counts that many ask for. */
const OFTEN = 1.6
/** What a page counts that means a word and does not say it. */
const MEANT = 0.8
/** Below this share of the best page it does not count at all. */
const ENOUGH = 0.5
const SYMPTOM = 'fault-tree'

/** Makes the function that finds pages by first letters. */
export function createInitials(lexicon, library) {
  const isOften = (term) => Object.hasOwn(lexicon.often, term)
  const rules = lexicon.rules.filter(([when]) => when.length === 1 && isOften(when[0]))
  /** @type {Map<number, Map<string, number>> | undefined} */
  let remembered

  /** Pages that say what first letters may stand for: position to how well they fit, at best 1. */
  return function pages(initials, products) {
    const hits = new Map()
    const [only, ...others] = initials
    if (only && others.length === 0) {
      library.titleLetters.forEach((title, position) => {
        const best = library.records[position].kind === SYMPTOM ? 0 : like(title, only)
        if (best > 0) hits.set(position, best)
      })
    }
    if (only) {
      for (const [position, share] of symptoms(initials, products)) {
        hits.set(position, Math.max(share, hits.get(position) ?? 0))
      }
    }
    return hits
  }

  function symptoms(initials, products) {
    remembered ??= allWords()
    const said = [...remembered].filter(([position]) => products.size === 0 || products.has(library.records[position].product))
    const spread = new Map()
    for (const [, known] of said) for (const letters of known.keys()) spread.set(letters, (spread.get(letters) ?? 0) + 1)
    const rarity = new Map([...spread].map(([letters, times]) => [letters, Math.log(1 + said.length / times)]))
    const totals = said.map(([position, known]) => {
      let total = 0
      for (const typed of initials) total += spelled(typed, known, rarity)
      return /** @type {[number, number]} */ ([position, total])
    })
    const top = Math.max(0, ...totals.map(([, total]) => total))
    return totals.filter(([, total]) => total > 0 && total / top >= ENOUGH)
      .map(([position, total]) => /** @type {[number, number]} */ ([position, (total / top) ** 2]))
  }

  /**
   * By symptom, the first letters of every word it says, with how often it says it. What it says or means of what
   * many ask stands there with a `=`, too.
   */
  function allWords() {
    const found = new Map()
    library.records.forEach(({ kind, product }, position) => {
      if (kind === SYMPTOM) found.set(position, firstLettersOf(library.saidOf(position), product))
    })
    return found
  }

  function firstLettersOf(said, product) {
    const found = new Map()
    const add = (letters, share) => found.set(letters, 1 - (1 - (found.get(letters) ?? 0)) * (1 - share))
    for (const [term, share] of said) {
      const letters = firstLetters(term)
      add(letters, share)
      if (isOften(term)) add(`=${letters}`, share)
      // A particle or an ending most often begins so: 물이, 새요.
      if (term.length === 1) add(`${letters}ㅇ`, share)
    }
    for (const [[when], meant, of] of rules) {
      if ((of.length === 0 || of.includes(product)) && meant.every((term) => said.has(term))) {
        add(`=${firstLetters(when)}`, MEANT * Math.min(...meant.map((term) => said.get(term))))
      }
    }
    return found
  }
}

/** How well typed first letters fit a title: as a word, at the beginning or end of one, or anywhere. */
function like(words, typed) {
  let best = 0
  for (const word of words) {
    if (word === typed) return 1
    if (word.startsWith(typed)) best = Math.max(best, 0.8)
    else if (word.endsWith(typed)) best = Math.max(best, 0.7)
  }
  const anywhere = words.join('').includes(typed)
  if (anywhere && typed.length > 3) return Math.max(best, 0.9)
  return anywhere && typed.length > 2 ? Math.max(best, 0.4) : best
}

/**
 * What the typed letters are worth that words of a page stand for; `known` are these by first letters. Letters
 * between words are endings, or words such as 안: ㅁㅇㅃㅈㅇ is 물, 안, 빠지, 요.
 */
function spelled(typed, known, rarity) {
  const best = [0]
  let tells = 0
  for (let end = 1; end <= typed.length; end++) {
    best[end] = best[end - 1]
    tells = 0
    for (let start = end - 1; start >= 0; start--) {
      tells += TELLS[typed[start]] ?? TELLING
      const letters = typed.slice(start, end)
      if (!known.has(letters)) continue
      const size = tells * (end - start > 1 ? 1 : ALONE)
      best[end] = Math.max(best[end], best[start] + size * known.get(letters) * rarity.get(letters))
    }
  }
  // A word that many ask for, alone, is most likely meant.
  const asked = (known.get(`=${typed}`) ?? 0) * (rarity.get(`=${typed}`) ?? 0)
  return Math.max(best[typed.length], OFTEN * asked * tells)
}
