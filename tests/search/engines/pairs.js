/** Korean cut into pairs of syllables, the usual way to search it without a dictionary. */

const WORDS = /[가-힣]+|[a-z0-9]+/g

/** The pairs of every Korean word of `text`, and its other words whole. */
export function pairs(text) {
  return (text.toLowerCase().match(WORDS) ?? []).flatMap((word) =>
    word < '가' || word.length === 1 ? [word] : [...word.slice(1)].map((last, at) => word[at] + last))
}
