/** Finds the error codes in what a customer typed, in any spelling, even spoken letters. */

import { codeKey, lookAlikeKey } from './analyser.js'

const SPEAKS_OF_CODE = /오류|에러|에라|코드|표시|뜨|떠|떴|뜹|깜빡|깜박|error|code/
/** A bare number is a code when it begins with zero, or when this follows; not in 3년 or 12인용. */
const AFTER_CODE = /^\s*(번|코드|에러|에라|오류|표시|뜨|떠|떴|뜹|이\s|가\s|$)/
const LATIN = /[a-z0-9]+/g

/** Makes the function that finds codes with this lexicon, among the terms that `has` knows. */
export function createCodeReader(lexicon, has) {
  const spoken = Object.entries(lexicon.spoken).sort(([one], [other]) => other.length - one.length)

  /** The terms of the index that `written` names: by its codes, and by what these look like on a display. */
  return function codesIn(written) {
    const text = spellOut(written)
    const asked = SPEAKS_OF_CODE.test(text)
    const found = candidates(text, (run) => has(exact(run)))
    const unusual = found.filter((run) => asked || !Object.hasOwn(lexicon.words, run))
    const known = (terms) => [...new Set(terms)].filter(has)
    return { codes: known(found.map(exact)), lookAlikes: known(unusual.map(lookAlike)) }
  }

  /** `written` with letters spoken in Korean as letters, where digits or a word such as 오류 stand beside. */
  function spellOut(written) {
    return written.replace(/[가-힣]+\s*[0-9]*/g, (word, at) => {
      const [name, code] = spoken.find(([key]) => word.startsWith(key)) ?? []
      if (name === undefined) return word
      const rest = word.slice(name.length)
      const beside = /^\s*[0-9]/.test(rest) || SPEAKS_OF_CODE.test(rest + written.slice(at + word.length))
      if (!beside && written !== name) return word
      return code + rest.replace(/^\s*(?=[0-9])/, '').replace(/^(?=[가-힣])/, ' ')
    })
  }
}

const exact = (run) => `c:${codeKey(run)}`
const lookAlike = (run) => `l:${lookAlikeKey(run)}`

/** Runs that may be codes, and neighbours joined: `CH 05`, `E-1`; the digits of a joined code are none alone. */
function candidates(text, isCode) {
  const found = [...text.matchAll(LATIN)].map(({ 0: run, index }) => ({ run, at: index, end: index + run.length }))
  const joins = (one, other) => one !== undefined && other !== undefined && /^[\s-]$/.test(text.slice(one.end, other.at))
  return found.flatMap((here, place) => {
    const { run, end } = here
    const [before, next] = [found[place - 1], found[place + 1]]
    const number = /^[0-9]+$/.test(run)
    const tail = number && joins(before, here) && isCode(before.run + run)
    const alone = !tail && (!number || run[0] === '0' || AFTER_CODE.test(text.slice(end)))
    return [...(alone ? [run] : []), ...(joins(here, next) ? [run + next.run] : [])]
  })
}
