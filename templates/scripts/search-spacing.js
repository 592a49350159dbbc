/** Spaces where none belong: 건 조기 is 건조기, 안 빠 져요 is 안 빠져요. */

const WORDS = /[가-힣]+(?: [가-힣]+)+/g

/** Makes the function that takes the spaces out that tear a known word. */
export function createMender(analyser) {
  return (text) => text.replace(WORDS, (words, at) => {
    const done = []
    const written = words.split(' ')
    // What is typed last may become another word: 제습기 만 is 만수.
    const open = /[가-힣]/.test(text.slice(at + words.length)) ? written.length : written.length - 1
    written.forEach((word, place) => {
      if (place > 0 && isTorn(done.at(-1), word, place === open)) done.push(done.pop() + word)
      else done.push(word)
    })
    return done.join(' ')
  })

  /** Whether two written words make more sense as one. */
  function isTorn(one, other, last) {
    const [before, after] = [analyser.segments(one), analyser.segments(other)]
    const unknown = [...before, ...after].some(isUnknown)
    const ending = 'JE'.includes(after[0].kind) && !last
    if (!unknown && !ending && before.at(-1).kind !== 'V') return false
    const together = analyser.segments(one + other)
    return !together.some(isUnknown) && (unknown || ending || crosses(together, one.length))
  }
}

const isUnknown = ({ kind }) => kind === 'U'

/** Whether a verb stands on both sides of a place. */
function crosses(segments, at) {
  let end = 0
  return segments.some(({ kind, surface }) => {
    const start = end
    end += surface.length
    return start < at && at < end && kind === 'V'
  })
}
