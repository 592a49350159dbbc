/** Where terms stand, which generator/search/steps.py wrote in letters instead of numbers. */

const NEXT_TEXT = -1
const ONE_LETTER = 70
const LETTERS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((letter) => letter !== '"' && letter !== '\\')
const COUNT = LETTERS.length
const TWO_LETTERS = ONE_LETTER + (COUNT - ONE_LETTER - 1) * COUNT
const VALUES = new Map(LETTERS.map((letter, at) => [letter, at]))

/** An index with its steps as numbers; columns that are not served stay null. */
export function unpackSteps(index) {
  return { ...index, x: index.x.map((column) => column && column.map(stepsOf)) }
}

function stepsOf(text) {
  const steps = []
  for (let at = 0; at < text.length; at++) {
    const value = () => VALUES.get(text[at]) ?? 0
    const first = text[at] === ' ' ? NEXT_TEXT : value()
    if (first < ONE_LETTER) {
      steps.push(first)
      continue
    }
    const isLong = first === COUNT - 1
    let rest = isLong ? 0 : first - ONE_LETTER
    for (let more = isLong ? 3 : 1; more > 0; more--) {
      at++
      rest = rest * COUNT + value()
    }
    steps.push(rest + (isLong ? TWO_LETTERS : ONE_LETTER))
  }
  return steps
}
