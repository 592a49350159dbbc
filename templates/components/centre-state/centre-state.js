/** The live line of a centre's page: open, at lunch, closed and when it opens next. */

import { doorWords, queueWords } from "../../scripts/centre-words.js"
import { now } from "../../scripts/clock.js"
import { embedded } from "../../scripts/embedded.js"
import { isThere, openingOn } from "../../scripts/opening.js"
import { seoulTime } from "../../scripts/seoul-time.js"

const MINUTE = 60_000

/** @param {HTMLElement} element */
export function start(element) {
  const page = element.ownerDocument
  const { centre, ...told } = embedded(page, "centre")
  const label = /** @type {HTMLElement} */ (element.querySelector("[data-slot=label]"))
  const text = /** @type {HTMLElement} */ (element.querySelector("[data-slot=text]"))
  const queue = element.querySelector("[data-slot=queue]")

  function show() {
    const moment = seoulTime(now())
    const door = doorWords(told, centre, null, moment, moment.date)
    label.className = `tag door door-${door.state}`
    label.textContent = door.label
    label.hidden = false
    text.textContent = door.text
    queue?.toggleAttribute("hidden", !queueWords(told.words, centre, now()))
    // What was printed for a centre that has moved since, or past its last day, is no longer true.
    const holds = isThere(centre, moment.date) && openingOn(centre, moment.date) !== null
    for (const part of page.querySelectorAll("[data-while-it-holds]")) part.toggleAttribute("hidden", !holds)
  }

  page.addEventListener("visibilitychange", show)
  setInterval(show, MINUTE)
  show()
}
