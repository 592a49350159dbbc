/** What a unit that somebody owns is owed on the day: its campaigns, and whether its warranty may still hold. */

import { meant } from "../../scripts/affected.js"
import { OPEN } from "../../scripts/campaign-state.js"
import { atEveryLook } from "../../scripts/every-look.js"
import { household } from "../../scripts/my-products.js"
import { monthIn } from "../../scripts/unit-check.js"
import { warrantyOn } from "../../scripts/warranty.js"

/**
 * @typedef {{affected: import("../../scripts/affected.js").Affected | null, areas: string[], stop_use: boolean}} Asked
 */

/** Starts after the notices in it, which find their state themselves. @param {HTMLElement} element */
export function start(element) {
  const form = /** @type {HTMLElement} */ (element.querySelector("[role=group]"))
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-mine]")])
  const campaigns = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-asked]")])
  const warranty = JSON.parse(element.dataset.warranty ?? "null")
  const words = /** @type {Record<string, string>} */ (element.dataset)
  let today = ""

  form.hidden = false
  form.addEventListener("input", show)
  atEveryLook((day) => {
    today = day
    show()
  })

  function show() {
    const told = Object.fromEntries(fields.map((field) => [field.dataset.mine ?? "", field.value.trim()]))
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-told]"))) {
      place.textContent = told[place.dataset.told ?? ""]
    }
    const unit = { model: told.model, made: monthIn(told.made) }
    const { area } = household()
    for (const campaign of campaigns) showCampaign(campaign, unit, area, words)
    const line = /** @type {HTMLElement} */ (element.querySelector('[data-slot="warranty"]'))
    const holds = warrantyOn([], warranty, monthIn(told.bought), today)
    line.textContent = words[holds] && holds !== "unknown" ? words[holds] : ""
    line.hidden = !line.textContent
  }
}

/**
 * @param {HTMLElement} campaign @param {import("../../scripts/affected.js").Unit} unit @param {string} area
 * @param {Record<string, string>} words
 */
function showCampaign(campaign, unit, area, words) {
  /** @type {Asked} */
  const { affected, areas, stop_use: stopUse } = JSON.parse(campaign.dataset.asked ?? "{}")
  const elsewhere = areas.length > 0 && area !== "" && !areas.includes(area)
  const answer = meant(affected, unit)
  campaign.hidden = elsewhere || !OPEN.some((state) => state === campaign.dataset.standing)
  campaign.dataset.meant = answer
  const place = /** @type {HTMLElement} */ (campaign.querySelector('[data-slot="meant"]'))
  // Where everybody is meant, or the district decides, there is nothing to tell about the unit.
  place.textContent = affected ? words[answer === "yes" && stopUse ? "stop" : answer] : ""
}
