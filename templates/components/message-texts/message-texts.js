// Fills the texts to paste, says how long the text message is, and copies them.

import { copy } from "../../scripts/copy.js"
import { messages } from "../../scripts/messages.js"

/**
 * Shows the texts for an outcome or a campaign; gives them, to be copied by a key.
 * @param {HTMLElement} section
 * @param {import("../../scripts/messages.js").Facts} facts
 * @param {(isCopied: boolean) => void} tell
 */
export function showMessages(section, facts, tell) {
  const words = /** @type {Record<string, string>} */ (section.dataset)
  const texts = messages(facts, words)
  const bodies = { sms: texts.sms.text, messenger: texts.messenger, email: texts.email.body }
  for (const [kind, text] of Object.entries(bodies)) {
    place(section, `[data-text="${kind}"] pre`).textContent = text
    place(section, `[data-copy="${kind}"]`).onclick = async () => tell(await copy(text))
  }
  place(section, ".message-text-subject").textContent = texts.email.subject
  place(section, '[data-text="sms"] [data-slot="length"]').textContent = lengthWords(texts.sms, words)
  section.hidden = false
  return bodies
}

/** @param {ReturnType<typeof messages>["sms"]} sms @param {Record<string, string>} words */
function lengthWords({ bytes, long, strange }, words) {
  return [
    words.bytes.replace("{count}", String(bytes)),
    ...(long ? [words.long] : []),
    ...(strange.length ? [words.strange.replace("{characters}", strange.join(" "))] : []),
  ].join(" · ")
}

/** @param {HTMLElement} section @param {string} selector */
function place(section, selector) {
  return /** @type {HTMLElement} */ (section.querySelector(selector))
}
