// What each key does on the agents' desk; the help that `?` shows lists the same.

/** @type {Record<string, string>} */
const ACTIONS = {
  "/": "search",
  Backspace: "back",
  c: "copy-link",
  m: "copy-message",
  o: "open",
  p: "pin",
  d: "district",
  v: "print",
  "?": "help",
}
/** Where the keyboard types on another layout: the key that stands there. @type {Record<string, string>} */
const HANGUL = { ㅊ: "c", ㅡ: "m", ㅐ: "o", ㅔ: "p", ㅇ: "d", ㅍ: "v" }

/**
 * What a key asks for: an action by name, an answer by its number from 0, or nothing.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} press
 * @returns {{action: string} | {answer: number} | null}
 */
export function meaningOf({ key, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey || altKey) return null
  if (/^[1-9]$/.test(key)) return { answer: Number(key) - 1 }
  const name = HANGUL[key] ?? key
  return Object.hasOwn(ACTIONS, name) ? { action: ACTIONS[name] } : null
}

/** Every key that does something but the digits. */
export const KEYS = Object.keys(ACTIONS)
