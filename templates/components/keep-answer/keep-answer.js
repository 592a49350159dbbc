/** What one does with an answer: share, copy, message, QR code, keep on this device, print. */

import { now } from "../../scripts/clock.js"
import { copy } from "../../scripts/copy.js"
import { qrCode } from "../../scripts/qr-code.js"
import { saveAnswer } from "../../scripts/saved.js"
import { seoulTime } from "../../scripts/seoul-time.js"
import { show as showHelpful } from "../helpful/helpful.js"

/**
 * Shows what can be done with an outcome.
 * @param {HTMLElement} wizard
 * @param {HTMLElement} card
 * @param {string} address
 */
export function show(wizard, card, address) {
  const tools = /** @type {HTMLElement} */ (wizard.querySelector(".keep-answer"))
  const figure = /** @type {HTMLElement} */ (wizard.querySelector(".keep-answer-qr"))
  const status = /** @type {HTMLElement} */ (tools.querySelector('[role="status"]'))
  const symptom = wizard.querySelector("h1")?.textContent?.trim() ?? ""
  const verdict = () => card.querySelector(".verdict strong")?.textContent?.trim() ?? ""
  const text = () => `${symptom} → ${verdict()}`
  /** @param {string} name */
  const act = (name) => /** @type {HTMLElement} */ (tools.querySelector(`[data-do="${name}"]`))
  /** @param {string | undefined} words */
  const tell = (words) => (status.textContent = words ?? "")

  const share = { title: symptom, text: text(), url: address }
  act("share").hidden = !navigator.canShare?.(share)
  // Whoever closes the sheet of the system has decided: nothing to say.
  act("share").onclick = () => navigator.share({ ...share, text: text() }).catch(() => {})
  act("copy").onclick = async () => tell((await copy(address)) ? tools.dataset.copied : tools.dataset.notCopied)
  act("message").setAttribute("href", `sms:?body=${encodeURIComponent(`${text()}\n${address}`)}`)
  act("save").onclick = () => {
    const path = pathOf(address, wizard.dataset.root ?? "")
    const about = wizard.querySelector(".eyebrow")?.textContent?.trim() ?? ""
    const isKept = saveAnswer({ path, title: symptom, about, saved: now() })
    tell(isKept ? tools.dataset.saved : tools.dataset.notSaved)
  }

  figure.querySelector("svg")?.remove()
  const code = qrCode(address, tools.dataset.qr ?? "")
  figure.prepend(code)
  /** @param {boolean} isOpen */
  const open = (isOpen) => {
    figure.hidden = !isOpen
    act("qr").setAttribute("aria-expanded", String(isOpen))
  }
  open(false)
  act("qr").onclick = () => open(figure.hasAttribute("hidden"))
  act("print").onclick = () => print()

  const day = /** @type {HTMLElement | null} */ (wizard.querySelector("[data-day]"))
  if (day) day.textContent = (day.dataset.day ?? "").replace("{date}", seoulTime(now()).date)

  tell("")
  tools.hidden = false
  showHelpful(wizard, card)
}

/** The address from the root of the site on. @param {string} address @param {string} root the way from this page to it */
function pathOf(address, root) {
  return address.slice(new URL(root, address).href.length)
}
