/** A step that takes a while: counts down, and keeps the address until it is time to look again. */

import { now } from "../../scripts/clock.js"
import { copy } from "../../scripts/copy.js"
import { download } from "../../scripts/download.js"
import { keep, kept } from "../../scripts/keep.js"
import { reminder } from "../../scripts/reminder.js"

const MINUTE = 60_000
/** @type {ReturnType<typeof setInterval> | undefined} */
let ticking

/**
 * Shows the timer of an action.
 * @param {HTMLElement} wizard
 * @param {HTMLElement} card
 * @param {string} address
 */
export function show(wizard, card, address) {
  const timer = /** @type {HTMLElement} */ (wizard.querySelector(".wait-timer"))
  const minutes = Number(card.dataset.wait)
  const name = `wait:${new URL(address).pathname}#${card.id}`
  const told = card.querySelector("h3")?.textContent?.trim() ?? ""
  const title = (timer.dataset.title ?? "").replace("{step}", told)
  const left = /** @type {HTMLElement} */ (timer.querySelector('[data-slot="left"]'))
  const status = /** @type {HTMLElement} */ (timer.querySelector('[role="status"]'))
  const heading = /** @type {HTMLElement} */ (timer.querySelector('[data-slot="heading"]'))
  const act = /** @param {string} name */ (name) => /** @type {HTMLAnchorElement} */ (timer.querySelector(`[data-do="${name}"]`))

  function tick() {
    const end = kept(name, 0)
    left.hidden = !end
    if (!end) return
    const rest = Math.max(0, end - now())
    left.textContent = (rest ? (timer.dataset.left ?? "") : (timer.dataset.over ?? "")).replace("{time}", clockOf(rest))
    if (rest) return
    status.textContent = timer.dataset.over ?? ""
    clearInterval(ticking)
    keep(name, null)
  }

  heading.textContent = (heading.dataset.words ?? "").replace("{time}", card.dataset.waitWords ?? "")
  status.textContent = ""
  act("start").onclick = () => {
    keep(name, now() + minutes * MINUTE)
    clearInterval(ticking)
    ticking = setInterval(tick, 1000)
    tick()
  }
  act("copy").onclick = async () => {
    status.textContent = ((await copy(address)) ? timer.dataset.copied : timer.dataset.notCopied) ?? ""
  }
  act("message").href = `sms:?body=${encodeURIComponent(`${title} ${address}`)}`
  act("calendar").onclick = () => {
    const made = now()
    download("check-again.ics", "text/calendar", reminder({ at: made + minutes * MINUTE, made, title, address }))
  }
  card.after(timer)
  timer.hidden = false
  clearInterval(ticking)
  ticking = setInterval(tick, 1000)
  tick()
}

/** `59:05`, or `1:59:05` from an hour on. @param {number} milliseconds */
function clockOf(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (parts[0] ? parts : parts.slice(1)).map((part, at) => (at ? String(part).padStart(2, "0") : String(part))).join(":")
}
