/** The panel for what only the visitor knows: each change joins every outcome of the page anew. */

import { now } from "../../scripts/clock.js"
import { seoulTime } from "../../scripts/seoul-time.js"
import { visitPlan } from "../../scripts/visit-plan.js"
import { showPlan } from "../outcome-card/outcome-card.js"

const MINUTE = 60_000

/** @param {HTMLFormElement} form */
export function start(form) {
  const page = form.ownerDocument
  const visit = JSON.parse(page.getElementById("visitData")?.textContent ?? "{}")
  const cards = [...page.querySelectorAll("[data-kind=outcome]")].filter((card) => Object.hasOwn(visit.outcomes, card.id))
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"))

  function join() {
    const told = new FormData(form)
    /** @param {string} name */
    const word = (name) => String(told.get(name) ?? "").trim()
    const situation = {
      now: seoulTime(now()),
      area: word("area") || null,
      model: word("model"),
      made: word("made"),
      serial: word("serial"),
      bought: word("bought"),
    }
    for (const card of cards) {
      const plan = visitPlan(visit.outcomes[card.id], visit, situation)
      showPlan(/** @type {HTMLElement} */ (card), plan, { visit, situation, root: form.dataset.root ?? "" })
    }
  }

  form.addEventListener("input", () => {
    join()
    status.textContent = visit.words["situation-applied"]
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    page.getElementById("resultHeading")?.focus()
  })
  page.addEventListener("visibilitychange", join)
  setInterval(join, MINUTE)
  join()
  form.hidden = false
}
