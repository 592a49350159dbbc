/** Which letters of a shown title stand for what was asked: the title is analysed as the question was. */

import { codeKey, isHangul, isLatin, normalise, runs } from './analyser.js'

/** Makes the function that gives [start, end] of every piece of `title` the question asked for. */
export function createMarker(analyser) {
  return function mark(title, { clauses }) {
    const asked = new Set(clauses.map(({ term }) => term))
    const text = normalise(title)
    if (text.length !== title.length) return []
    const marks = []
    let from = 0
    for (const run of runs(text)) {
      let at = text.indexOf(run, from)
      from = at + run.length
      const pieces = isHangul(run) ? analyser.segments(run) : isLatin(run) ? analyser.pieces(run) : []
      for (const { surface, tokens } of pieces) {
        const wanted = tokens.some((token) => asked.has(token)) || asked.has(`c:${codeKey(surface)}`)
        if (wanted) marks.push([at, at + surface.length])
        at += surface.length
      }
    }
    return marks
  }
}
