/** The panel for what only the visitor knows: each change joins every outcome of the page anew. */

import { now } from "../../scripts/clock.js"
import { embedded } from "../../scripts/embedded.js"
import { seoulTime } from "../../scripts/seoul-time.js"
import { visitPlan } from "../../scripts/visit-plan.js"
import { showPlan } from "../outcome-card/outcome-card.js"

const MINUTE = 60_000

/** @param {HTMLFormElement} form */
export async function start(form) {
  const page = form.ownerDocument
  const visit = { ...(await factsOf(form)), outcomes: embedded(page, "visitOutcomes") }
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

  const areas = /** @type {HTMLSelectElement} */ (form.querySelector("select[name=area]"))
  areas.append(...byRegion(visit.areas))
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

/** The districts as choices, those of a region together: 경기 for 경기 수원시. @param {{id: string, name: string}[]} areas */
function byRegion(areas) {
  /** @type {Map<string, HTMLOptGroupElement>} */
  const regions = new Map()
  for (const { id, name } of areas) {
    const [region] = name.split(" ")
    const group = regions.get(region) ?? document.createElement("optgroup")
    group.label = region
    group.append(new Option(name, id))
    regions.set(region, group)
  }
  return regions.values()
}

/** What all pages of the product share. @param {HTMLElement} form */
async function factsOf(form) {
  const answer = await fetch(form.dataset.facts ?? "")
  if (!answer.ok) throw new Error(`the facts of the product: ${answer.status}`)
  return answer.json()
}
