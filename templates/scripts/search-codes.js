/** Finds the error codes in what a customer typed: in any spelling, spoken, or on the wrong keyboard layout. */

import { codeKey, lookAlikeKey } from './analyser.js'
import { onLatinKeys } from './search-layout.js'

export const SPEAKS_OF_CODE = /오류|에러|에라|애러|코드|표시|뜨|떠|떴|뜹|뜬|깜빡|깜박|error|code/
/** A bare number is a code when it begins with zero, or when this follows; not in 3년 or 12인용. */
const AFTER_CODE = /^ *(번|코드|에러|에라|오류|표시|뜨|떠|떴|뜹|이 |가 |$)/
const LATIN = /[a-z0-9]+/g
const WORD_START = /(^|[^가-힣ㄱ-ㅎㅏ-ㅣa-z0-9])(?=[가-힣a-z0-9])/g
const ON_KOREAN_KEYS = /(?:^|[^가-힣ㄱ-ㅎㅏ-ㅣ])([가-힣ㄱ-ㅎㅏ-ㅣ]{1,4})(?:[ -]*([0-9]+))?(?![가-힣ㄱ-ㅎㅏ-ㅣ])/g
const LONGEST_SPOKEN = 6

/** Makes the function that finds codes with this lexicon, among the terms that `has` knows. */
export function createCodeReader(lexicon, has) {
  const spoken = Object.entries(lexicon.spoken).sort(([one], [other]) => other.length - one.length)
  const names = lexicon.products.map(([when]) => when.join(' '))
  /** Whether a code spoken after `before` is all that is said: alone, or of a product, 세탁기 오이. */
  const isAlone = (before) => {
    const word = before.trim()
    return word === '' || names.some((name) => word.endsWith(name) || lexicon.words[word] === name)
  }

  /** The terms of the index that `written` names: by its codes, and by what these look like on a display. */
  return function codesIn(written) {
    const asked = SPEAKS_OF_CODE.test(written)
    const text = spellOut(written, asked)
    const found = candidates(text, (run) => has(exact(run)))
      .filter((run) => asked || run === text || lexicon.words[run] !== '')
    const unusual = found.filter((run) => asked || !Object.hasOwn(lexicon.words, run))
    const known = (terms) => [...new Set(terms)].filter(has)
    const codes = known([...found, ...onWrongKeys(text, asked)].map(exact))
    return { text, codes, lookAlikes: known(unusual.map(lookAlike)) }
  }

  /** `written` with codes spoken in Korean as letters and digits: 씨에이치 공오 is ch05. */
  function spellOut(written, asked) {
    let text = ''
    let done = 0
    for (const { 1: before, index: at } of written.matchAll(WORD_START)) {
      const index = at + before.length
      if (index < done) continue
      const heard = readings(written, index)
        .filter(({ code, end, names, digits }) => names > 0 && has(exact(code))
          && (asked || digits || names > 2 || (end === written.length && isAlone(written.slice(0, index)))))
        .sort((one, other) => other.end - one.end)[0]
      if (!heard) continue
      text += `${written.slice(done, index)}${heard.code} `
      done = heard.end
    }
    return text + written.slice(done)
  }

  /** All ways to hear letters and digits from `start` on, spaces and hyphens between them left out. */
  function readings(written, start) {
    const found = []
    const hear = (at, code, names, digits) => {
      if (code.length > 1) found.push({ code, end: at, names, digits })
      if (code.length === LONGEST_SPOKEN) return
      const from = code && /[ -]/.test(written[at] ?? '') ? at + 1 : at
      for (const [name, letters] of spoken) {
        if (!written.startsWith(name, from)) continue
        for (const letter of letters.split(' ')) hear(from + name.length, code + letter, names + name.length, digits)
      }
      if (/[a-z0-9]/.test(written[from] ?? '')) hear(from + 1, code + written[from], names, digits || /[0-9]/.test(written[from]))
    }
    hear(start, '', 0, false)
    return found
  }

  /** Codes typed on Korean keys, `ㅐㄷ` for oe: known, and with digits, a vowel alone or talk of codes beside. */
  function onWrongKeys(text, asked) {
    return [...text.matchAll(ON_KOREAN_KEYS)].flatMap(([, run, digits = '']) => {
      const code = onLatinKeys(run) + digits
      return has(exact(code)) && (digits || asked || /[ㅏ-ㅣ]/.test(run)) ? [code] : []
    })
  }
}

const exact = (run) => `c:${codeKey(run)}`
const lookAlike = (run) => `l:${lookAlikeKey(run)}`

/** Runs that may be codes, and neighbours joined: `CH 05`, `E-1`; the digits of a joined code are none alone. */
function candidates(text, isCode) {
  const found = [...text.matchAll(LATIN)].map(({ 0: run, index }) => ({ run, at: index, end: index + run.length }))
  const joins = (one, other) => one !== undefined && other !== undefined && /^[ -]$/.test(text.slice(one.end, other.at))
  return found.flatMap((here, place) => {
    const { run, end } = here
    const [before, next] = [found[place - 1], found[place + 1]]
    const number = /^[0-9]+$/.test(run)
    const tail = number && joins(before, here) && isCode(before.run + run)
    const alone = !tail && (!number || run[0] === '0' || AFTER_CODE.test(text.slice(end)))
    return [...(alone ? [run] : []), ...(joins(here, next) ? [run + next.run] : [])]
  })
}
