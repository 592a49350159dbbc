/** First letters of syllables: ㅅㅌㄱ ㅂㅅ is 세탁기 배수. How well they fit what a page says, in any order. */

/** What a letter counts that stands for a word of one syllable, or for one of more. */
const ALONE = 1
const TOGETHER = 2
/** How much of what was typed words of the page must stand for. */
const ENOUGH = 0.55
/** What the words of a page count beside its title. */
const SAID = 0.8

/** Titles and sayings that hold typed first letters: position to how well they fit. */
export function byFirstLetters(initials, { titleLetters, wordLetters }) {
  const hits = new Map()
  if (initials.size === 0) return hits
  const words = wordLetters()
  for (const typed of initials) {
    titleLetters.forEach((title, position) => {
      const best = Math.max(like(title, typed), SAID * spelled(typed, words[position]))
      if (best > 0) hits.set(position, (hits.get(position) ?? 0) + best)
    })
  }
  return hits
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
 * The share of the typed first letters that words of a page stand for; `known` are the first letters of words.
 * Letters between words are endings, or words such as 안: ㅁㅇㅃㅈㅇ is 물, 안, 빠지, 요.
 */
function spelled(typed, known) {
  const best = [0]
  for (let end = 1; end <= typed.length; end++) {
    best[end] = best[end - 1]
    for (let start = end - 1; start >= 0; start--) {
      if (!known.has(typed.slice(start, end))) continue
      const length = end - start
      best[end] = Math.max(best[end], best[start] + length * (length > 1 ? TOGETHER : ALONE))
    }
  }
  const share = best[typed.length] / (TOGETHER * typed.length)
  return share >= ENOUGH ? share : 0
}
