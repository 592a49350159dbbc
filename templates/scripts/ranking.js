/** Search matches in the order they should be read. The weights were tuned on judged queries. */

import { isAbout } from './search-records.js'

const PART = 0.7
const LIMIT = 20
/** How many of lunr's matches are looked at more closely. */
const CANDIDATES = 200
/** What scores less than this share of the best is noise. */
const NOISE = 0.15
/** What a match counts for beside lunr's own score. */
const WEIGHTS = {
  anywhere: 0.35,
  ownWords: 0.9,
  likeness: 1.3,
  saying: 1.4,
  code: 2,
  lookAlike: 1.2,
  firstLetters: 2.5,
  product: 1,
  hint: 0.5,
  itself: 0.6,
  askedKind: 1.2,
  danger: 0.5,
}
/** Kinds of page about products that they do not name. */
const OF_ALL = new Set(['campaign', 'centre'])
const INSIDE = ['sym']
const EVERYWHERE = ['title', 'ask', 'sym', 'code']
/** Where denied words are indexed as such. */
const DENYING = ['title', 'ask']
/** What is left of a word when the page says the contrary of it. */
const CONTRARY = 0.5
/** How much of what was asked the best pages must speak of: to be shown, and to count as an answer. */
const UNRELATED = 0.15
const LOOSE = 0.35
/** The share of the question some page of a named product must speak of, not to be led to its own page. */
const ENOUGH = 0.3
const SURE_OF = 5
/** How much a word counts that no page uses: a name, or a thing of another trade. */
const STRANGE = 3
const NAMED = 0.25
/** What is left of the score of another product's page, and of kinds of page nobody asked for. */
const OTHER_PRODUCT = 0.35
const NO_PRODUCT = 0.5
const NOT_HINTED = 0.87
/** Below this share of the question a page is beside the point, and what is left of its score. */
const BESIDE = 0.15
const OFF_TOPIC = 0.8
const OTHER_KINDS = { code: 0.75, part: 0.6, policy: 0.6 }

/**
 * The best of `matches` (position to lunr score, best first) for a question, best first; equals stand in the
 * order of records. `question` is what the query was understood as, `question.says` how well a page says it, `library`
 * what is known of the records.
 * `loose` says that they speak of little that was asked; where it is next to nothing, there are none.
 */
export function rank(matches, question, library) {
  const [top] = matches.values()
  const candidates = [...matches].filter(([position], at) => at < CANDIDATES
    || question.firstLetterHits.has(position) || library.records[position].kind === 'product')
  const judged = candidates.map(([position, lunrScore]) => ({
    position,
    record: library.records[position],
    ...score(position, lunrScore / (top || 1), question, library),
  }))
  if (question.kind === '' && !question.typing) leadToProductPage(judged, question, library)
  judged.sort((one, other) => other.score - one.score || one.position - other.position)
  const sure = Math.max(0, ...judged.slice(0, SURE_OF).map((match) => match.sure))
  if (sure < UNRELATED) return { results: [], loose: false }
  const worthShowing = judged.filter((match) => match.score >= NOISE * judged[0].score)
  const results = collapsed(worthShowing).slice(0, LIMIT).map(({ record, score }) => ({ record, score }))
  return { results, loose: sure < LOOSE || question.foreign.length > 0 }
}

/** Where no page of a product speaks of enough that was asked, the product's own page leads on best. */
function leadToProductPage(judged, { products, hinted, firstLetterHits, danger }, library) {
  const meant = products ?? (hinted.size === 1 ? hinted : new Set())
  const answers = ({ position, share, record }) =>
    (share >= ENOUGH || firstLetterHits.has(position)) && record.kind !== 'product'
    && (record.about.length > 0 ? isAbout(record, meant) : OF_ALL.has(record.kind))
    && (!danger || library.holds(`d:${danger}`, 'ask', position))
  if (meant.size === 0 || judged.some(answers)) return
  const best = Math.max(...judged.map((match) => match.score))
  for (const match of judged) {
    if (match.record.kind === 'product' && meant.has(match.record.product)) match.score = rounded(best + 0.1)
  }
}

/** Variants of one symptom, of several series of a product, are one result: the best of them. */
function collapsed(judged) {
  const shown = new Set()
  return judged.filter(({ record: { kind, product, title, symptom } }) => {
    const same = [kind, product, symptom || title].join('\n')
    return kind !== 'fault-tree' || (!shown.has(same) && shown.add(same))
  })
}

function score(position, lunrScore, question, library) {
  const record = library.records[position]
  // The name of a product says nothing of what is asked, unless it is being typed.
  const fields = record.kind === 'product' && !question.typing ? INSIDE : EVERYWHERE
  const anywhere = coverage(position, fields, question, library)
  const initials = question.firstLetterHits.get(position) ?? 0
  const shows = (term) => library.holds(term, 'code', position)
  const code = question.codes.some(shows) ? WEIGHTS.code : question.lookAlikes.some(shows) ? WEIGHTS.lookAlike : 0
  let total = lunrScore
    + WEIGHTS.anywhere * anywhere.share
    + WEIGHTS.ownWords * anywhere.own
    + WEIGHTS.likeness * likeness(question.pairs, library.titlePairs[position])
    + WEIGHTS.saying * question.says(position)
    + WEIGHTS.firstLetters * initials
    + code
  const certain = code || initials || record.kind === question.kind
  if (anywhere.asked > 0 && rounded(anywhere.share) < BESIDE && !certain) total *= OFF_TOPIC
  if (question.danger && library.holds(`d:${question.danger}`, 'ask', position)) total += WEIGHTS.danger
  if (record.kind === question.kind) total += record.kind === 'code' ? WEIGHTS.itself : WEIGHTS.askedKind
  else total *= OTHER_KINDS[record.kind] ?? 1
  if (question.products) {
    if (isAbout(record, question.products)) total += WEIGHTS.product
    else if (record.about.length > 0) total *= OTHER_PRODUCT
    else if (initials) total *= NO_PRODUCT
  } else if (isAbout(record, question.hinted)) total += WEIGHTS.hint
  else if (record.about.length > 0 && question.hinted.size > 0) total *= NOT_HINTED
  const known = rounded(anywhere.found / (anywhere.asked + STRANGE * question.unknown.length || 1))
  const answers = code || initials || (record.kind === 'product' && question.kind === 'product')
  return { score: rounded(total), share: rounded(anywhere.share), sure: answers ? 1 : certainty(known, question) }
}

const rounded = (value) => Math.round(value * 1e6) / 1e6

/** A share of the question, words no page uses counted, too; a named product is something. */
function certainty(share, question) {
  return question.products ? NAMED + (1 - NAMED) * share : share
}

/**
 * How much of what was asked, by rarity, stands in these fields. Each thing asked may be said in several
 * ways; a way of which only some words stand there counts for part.
 */
function coverage(position, fields, question, library) {
  let [asked, found, own] = [0, 0, 0]
  const stands = (term) => fields.some((field) => library.holds(term, field, position))
  for (const { ways, weight, says } of question.asked) {
    const worths = ways.map(({ terms, worth }) => {
      if (terms.every(stands)) return worth
      return terms.some(stands) ? worth * PART : 0
    })
    const share = weight * (says && contrary(ways[0].terms[0], says, position, library) ? CONTRARY : 1)
    asked += weight
    found += share * Math.max(...worths)
    own += share * worths[0]
  }
  return { asked, found, share: asked > 0 ? found / asked : 0, own: asked > 0 ? own / asked : 0 }
}

/** Whether a page denies a word the question asserts, or has it only without the question's `not`. */
function contrary(token, says, position, library) {
  const stands = (term) => DENYING.some((field) => library.holds(term, field, position))
  return says === 'yes' ? stands(`!${token}`) : stands(token) && !stands(`!${token}`)
}

/** Neighbouring letters of `text`, spaces left out. */
export function pairsOf(text) {
  const letters = text.replace(/[^가-힣a-z0-9]/g, '')
  const pairs = new Set()
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2))
  return pairs
}

/** How alike two texts are by their neighbouring letters: 0 to 1. */
function likeness(one, other) {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / (one.size + other.size)
}
