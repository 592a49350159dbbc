/** How long a text message is: Korean networks count bytes of EUC-KR. */

/** Above it, a message is sent and paid for as a long one (LMS). */
export const SHORT = 90

const LARGEST_ASCII = '\x7f'
/** A syllable outside the standard's 2,350 is spelt as a filler and three letters. */
const SPELT_OUT = 8

/**
 * The bytes of `text` in EUC-KR, whether it is sent as a long message, and the characters that have no place
 * in EUC-KR and may arrive as question marks.
 * @param {string} text
 */
export function smsLength(text) {
  const strange = new Set()
  let bytes = 0
  for (const character of text) {
    const length = lengthOf(character)
    if (length) bytes += length
    else strange.add(character)
  }
  return { bytes, long: bytes > SHORT, strange: [...strange] }
}

/** @param {string} character */
function lengthOf(character) {
  if (character <= LARGEST_ASCII) return 1
  if (pairs().has(character)) return 2
  return character >= '가' && character <= '힣' ? SPELT_OUT : 0
}

/** @type {Set<string> | undefined} */
let known

/** The characters of two bytes: what the browser itself reads from each pair. */
function pairs() {
  if (known) return known
  const decoder = new TextDecoder('euc-kr')
  // Some browsers read the two youngest characters of the standard as private ones.
  known = new Set('€®')
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const read = decoder.decode(Uint8Array.of(lead, trail))
      if (read.length === 1 && !/[\ufffd\p{Co}]/u.test(read)) known.add(read)
    }
  }
  return known
}
