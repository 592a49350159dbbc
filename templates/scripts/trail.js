// The answers so far <-> the address of the page: `?smell=no&clean-filter=fixed`.

/** @typedef {{id: string, answer: string}} Answer */

// Steps of a common piece carry its name before two hyphens.
const WORD = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/
const LONGEST = 130
const MOST = 60

/** @param {string} word */
export function isId(word) {
  return word.length <= LONGEST && WORD.test(word)
}

/**
 * The answers that an address tells, in its order; what cannot be an answer is passed over.
 * @param {string} search the part of an address from the question mark on
 * @returns {Answer[]}
 */
export function readTrail(search) {
  return [...new URLSearchParams(search)]
    .filter(([id, answer]) => isId(id) && isId(answer))
    .slice(0, MOST)
    .map(([id, answer]) => ({ id, answer }))
}

/**
 * The part of an address that tells these answers; empty without any.
 * @param {Answer[]} trail
 */
export function writeTrail(trail) {
  return trail.length ? `?${trail.map(({ id, answer }) => `${id}=${answer}`).join("&")}` : ""
}
