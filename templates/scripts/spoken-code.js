/** Spoken codes as `generator/catalog/spoken_code.py` makes them: what was heard, back to what was said. */

const DIGITS = '0135689'
/** What is misheard on the telephone, and the only digit of a code that it can have been. */
const MISHEARD = { 2: '1', 7: '1', 4: '3' }

/** The code that was said where `text` was typed, or undefined when it is none. */
export function spokenCode(text) {
  const typed = text.normalize('NFKC').replace(/^\s*상담\s*번호\s*:?/, '').replace(/[\s.·-]/g, '')
  if (!/^[1-9]\d{5,8}$/.test(typed)) return undefined
  const code = typed.replace(/[274]/g, (digit) => MISHEARD[digit])
  const sum = [...code].reduce((total, digit) => (total * 3 + DIGITS.indexOf(digit)) % 7, 0)
  return sum === 0 ? code : undefined
}

/** A code as people read it aloud, by threes: `168 309`. */
export function written(code) {
  return code.replace(/(\d{3})(?=\d{3})/g, '$1 ')
}

/** The page that leads on to where a code belongs, from the root of the site. */
export function spokenAddress(code) {
  return `n/${code}/index.html`
}
