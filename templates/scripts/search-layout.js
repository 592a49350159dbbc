/** Text typed on the wrong keyboard layout: `tpxkrrl` is 세탁기, `ㅐㄷ` is oe. Two-set Korean and QWERTY. */

import { letters } from './analyser.js'

const LATIN = 'qwertyuiopasdfghjklzxcvbnmQWERTOP'
const KOREAN = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ'
const LEADING = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const TRAILING = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'
/** Letters that are two key strokes. */
const PAIRS = {
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ', ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
}
const JOINED = Object.fromEntries(Object.entries(PAIRS).map(([letter, pair]) => [pair, letter]))
const VOWEL = 'ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[ㅏ-ㅣ]'
const CLOSING = '(?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[ㄱ-ㄷㄹ-ㅂㅄ-ㅈㅊ-ㅎ])(?![ㅏ-ㅣ])'
const SYLLABLE = new RegExp(`([ㄱ-ㅎ])(${VOWEL})(${CLOSING})?`, 'g')

/** The key strokes of `text`, two for a double vowel or a double final consonant. */
export function strokes(text) {
  return letters(text).replace(/[ㄱ-ㅣ]/g, (letter) => PAIRS[letter] ?? letter)
}

/** Korean `text` as it looks when typed on Latin keys: 오 is dh. */
export function onLatinKeys(text) {
  return strokes(text).replace(/[ㄱ-ㅣ]/g, (letter) => LATIN[KOREAN.indexOf(letter)] ?? letter).toLowerCase()
}

/** A Latin `word` as it looks when typed on Korean keys: tpxkrrl is 세탁기. */
export function onKoreanKeys(word) {
  const typed = word.replace(/[A-Za-z]/g, (key) => KOREAN[LATIN.indexOf(key)] ?? KOREAN[LATIN.indexOf(key.toLowerCase())])
  return typed.replace(SYLLABLE, (_, first, vowel, last = '') => {
    const place = LEADING.indexOf(first) * 588 + VOWELS.indexOf(JOINED[vowel] ?? vowel) * 28
    return String.fromCharCode(0xac00 + place + (last ? TRAILING.indexOf(JOINED[last] ?? last) + 1 : 0))
  })
}

/** Makes the function that puts right words of `text` typed on Latin keys, where that gives known words. */
export function createRetyper(analyser, isKnown) {
  const meant = (text, words, syllables) => text.replace(words, (word) => {
    if (isKnown(word.toLowerCase())) return word
    const readable = (typed) => (typed.match(/^([가-힣]+)[ㄱ-ㅎ]?$/)?.[1].length ?? 0) >= syllables
      && analyser.pieces(typed).every((piece) => piece.kind !== 'U')
    return [onKoreanKeys(word), onKoreanKeys(word.toLowerCase())].find(readable) ?? word
  })

  /** `text` with such words as they were meant; beside one of them, short words are, too. */
  return function retype(text) {
    const composed = text.normalize('NFKC')
    const found = meant(composed, /[A-Za-z]{3,}/g, 2)
    return found === composed ? found : meant(found, /[A-Za-z]{2,}/g, 1)
  }
}
