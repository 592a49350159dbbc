/** Spaces where none belong, and syllables drawn out: 건 조기 is 건조기, 쫄쫄쫄쫄 is 쫄쫄. */

const DRAWN_OUT = /([가-힣])\1{2,}/g
/** A word of so many syllables may lie across two others by chance. */
const BY_CHANCE = 2
const WORDS = /[가-힣]+(?: [가-힣]+)+/g

/** Makes the function that takes the spaces out that tear a known word. */
export function createMender(analyser) {
  return (text) => text.replace(DRAWN_OUT, '$1$1').replace(WORDS, (words, at, whole) => {
    const done = []
    const written = words.split(' ')
    // What is typed last may become another word: 제습기 만 is 만수.
    const open = /[가-힣]/.test(whole.slice(at + words.length)) ? written.length : written.length - 1
    written.forEach((word, place) => {
      if (place > 0 && isTorn(done.at(-1), word, place === open)) done.push(done.pop() + word)
      else done.push(word)
    })
    return done.join(' ')
  })

  /** Whether two written words make more sense as one. */
  function isTorn(one, other, last) {
    const [before, after] = [analyser.segments(one), analyser.segments(other)]
    const together = analyser.segments(one + other)
    if (together.some(isUnknown)) return false
    const ending = 'JE'.includes(after[0].kind) && !last
    const crossing = crossingAt(together, one.length)
    if (!crossing || ending) return ending
    // 수리비 누가 holds 비누 by chance.
    if (crossing.surface.length > BY_CHANCE) return true
    const unknown = [...before, ...after].some(isUnknown)
    return crossing === together[0] && (unknown || (crossing.kind === 'V' && before.at(-1).kind === 'V'))
  }
}

const isUnknown = ({ kind }) => kind === 'U'

/** The word that stands on both sides of a place. */
function crossingAt(segments, at) {
  let end = 0
  return segments.find(({ kind, surface }) => {
    const start = end
    end += surface.length
    return start < at && at < end && 'NV'.includes(kind)
  })
}
