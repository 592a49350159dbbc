/**
 * Korean text to search tokens; generator/search/analyser.py does exactly the same when the site is built.
 * Everything language-specific stands in the lexicon. The ways to cut a run of Hangul are compared by whole
 * numbers, in a fixed order, so that both always agree.
 */

/** B is the beginning of a run, U what the lexicon does not know; between them N, V, J, E, F. */
export const CLASSES = 'BNVJEFU'
const UNKNOWN = CLASSES.indexOf('U')
const LEADING = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const TRAILING = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'
const RUN = /[가-힣]+|[a-z0-9]+|[ㄱ-ㅎㅏ-ㅣ]+/g
const FOLDED = /[A-Z\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g
const LOOK_ALIKE = { o: '0', s: '5', i: '1', l: '1' }

const NO_GUESSES = new Map()

/** `text` composed, in lower case, with half-typed syllables as plain letters. */
export function normalise(text) {
  return text.normalize('NFKC').replace(FOLDED, (character) => {
    const point = character.charCodeAt(0)
    if (point < 0x1100) return character.toLowerCase()
    if (point < 0x1161) return LEADING[point - 0x1100]
    if (point < 0x11a8) return VOWELS[point - 0x1161]
    return TRAILING[point - 0x11a8]
  })
}

/** The stretches of Hangul, of Latin letters and digits, and of single Korean letters in `text`. */
export function runs(text) {
  return normalise(text).match(RUN) ?? []
}

/** Whether a run is made of whole syllables. */
export const isHangul = (run) => run >= '가'

/** Whether a run is made of Latin letters and digits. */
export const isLatin = (run) => run < 'ㄱ'

/** One key for all spellings of an error code: `CH-05`, `ch 5` and `CH05` are ch5; `03` is #3. */
export function codeKey(text) {
  const letters = normalise(text).replace(/[^a-z0-9]/g, '')
  if (/^[0-9]+$/.test(letters)) return '#' + (letters.replace(/^0+/, '') || '0')
  return letters.replace(/^([a-z]+)0+(?=[0-9])/, '$1')
}

/** One key for codes that look alike on a display: 0 and O, 5 and S, 1, I and l. */
export function lookAlikeKey(text) {
  return normalise(text).replace(/[^a-z0-9]/g, '').replace(/[osil]/g, (letter) => LOOK_ALIKE[letter])
}

/** The letters of `text` as they are typed, one key after another: 배수 is ㅂㅐㅅㅜ. */
export function letters(text) {
  let typed = ''
  for (const character of text) {
    const syllable = character.charCodeAt(0) - 0xac00
    if (syllable < 0 || syllable > 11171) typed += character
    else {
      const trailing = syllable % 28
      typed += LEADING[Math.floor(syllable / 588)] + VOWELS[Math.floor(syllable / 28) % 21]
      if (trailing) typed += TRAILING[trailing - 1]
    }
  }
  return typed
}

/** The first letters of the syllables of `text`: 배수 is ㅂㅅ. */
export function firstLetters(text) {
  return text.replace(/[가-힣]/g, (syllable) => LEADING[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)])
}

/** Cuts text into tokens with one lexicon. */
export function createAnalyser(lexicon) {
  const forms = new Map()
  let longest = 0
  for (const [form, entries] of Object.entries(lexicon.forms)) {
    longest = Math.max(longest, form.length)
    forms.set(form, entries.map(([kind, tokens, cost]) => [CLASSES.indexOf(kind), words(tokens), cost]))
  }
  const spellings = new Map(Object.entries(lexicon.words))
  const transitions = [...CLASSES].map((before) =>
    [...CLASSES].map((after) => lexicon.transitions[before + after] ?? 0))
  const { 'first-unknown': firstUnknown, 'next-unknown': nextUnknown } = lexicon.costs

  /** The search tokens of `text`, in order; single Korean letters give none. */
  function tokens(text) {
    return pieces(text).flatMap((piece) => piece.tokens)
  }

  /** The segments of all runs of `text`; a Latin run is a noun, single Korean letters are left out. */
  function pieces(text) {
    return runs(text).flatMap((run) => {
      if (isHangul(run)) return segments(run)
      return isLatin(run) ? [{ kind: 'N', surface: run, tokens: words(spellings.get(run) ?? run) }] : []
    })
  }

  /** The cheapest way to cut a run of Hangul, when its stretches may also mean the entries of `guesses`. */
  function segments(run, guesses = NO_GUESSES) {
    // best[i][c]: the least cost of the first i syllables when the last piece has class c, and that piece.
    const best = Array.from({ length: run.length + 1 }, () => new Array(CLASSES.length).fill(null))
    best[0][0] = { cost: 0, start: 0, before: 0, tokens: [] }
    const offer = (end, kind, cost, start, before, tokens) => {
      const known = best[end][kind]
      if (known === null || cost < known.cost) best[end][kind] = { cost, start, before, tokens }
    }
    for (let start = 0; start < run.length; start++) {
      const reached = best[start].map((arrival, kind) => [kind, arrival]).filter(([, arrival]) => arrival)
      for (let end = Math.min(start + longest, run.length); end > start; end--) {
        const form = run.slice(start, end)
        for (const [kind, tokens, cost] of [...(forms.get(form) ?? []), ...(guesses.get(form) ?? [])]) {
          for (const [before, arrival] of reached) {
            offer(end, kind, arrival.cost + transitions[before][kind] + cost, start, before, tokens)
          }
        }
      }
      for (const [before, arrival] of reached) {
        const step = before === UNKNOWN ? nextUnknown : transitions[before][UNKNOWN] + firstUnknown
        offer(start + 1, UNKNOWN, arrival.cost + step, start, before, [])
      }
    }
    return trace(run, best)
  }

  return { tokens, pieces, segments }
}

function trace(run, best) {
  let kind = -1
  best[run.length].forEach((arrival, candidate) => {
    if (arrival && (kind < 0 || arrival.cost < best[run.length][kind].cost)) kind = candidate
  })
  const found = []
  for (let end = run.length; end > 0;) {
    let { start, before, tokens } = best[end][kind]
    if (kind === UNKNOWN) {
      while (before === UNKNOWN) ({ start, before } = best[start][UNKNOWN])
      tokens = [run.slice(start, end)]
    }
    found.unshift({ kind: CLASSES[kind], surface: run.slice(start, end), tokens })
    kind = before
    end = start
  }
  return found
}

function words(text) {
  return text === '' ? [] : text.split(' ')
}
