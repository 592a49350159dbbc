/** “Is my product affected?”: answered here; nothing is sent, kept or written into the address. */

import { OPEN, standingOf } from "../../scripts/campaign-state.js"
import { atEveryLook } from "../../scripts/every-look.js"
import { check, monthIn } from "../../scripts/unit-check.js"

/** States in which an answer helps. @type {string[]} */
const HELPING = [...OPEN, "upcoming"]

/**
 * @typedef {{affected: import("../../scripts/affected.js").Affected, dates: import("../../scripts/campaign-state.js").Dates,
 *   stop_use: boolean, words: Record<string, string>}} Asked
 */

/** @param {HTMLElement} element */
export function start(element) {
  /** @type {Asked} */
  const asked = JSON.parse(element.querySelector("script")?.textContent ?? "{}")
  const form = /** @type {HTMLFormElement} */ (element.querySelector("form"))
  const answer = /** @type {HTMLElement} */ (element.querySelector("[role=status]"))
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-field]")])
  let standing = ""

  form.hidden = false
  fields.forEach(helpWithMonth)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    tell()
  })
  form.addEventListener("filled", tell)
  // An answer belongs to what is written above it.
  form.addEventListener("input", () => { answer.textContent = "" })
  atEveryLook((today) => {
    standing = standingOf(asked.dates, today)
    element.hidden = !HELPING.includes(standing)
  })

  function tell() {
    const unit = Object.fromEntries(fields.map((field) => [field.dataset.field ?? "", valueOf(field)]))
    const found = check(asked.affected, unit)
    answer.dataset.meant = found.meant
    answer.textContent = sentence(asked, found, standing, fields)
  }
}

/** @param {Asked} asked @param {import("../../scripts/unit-check.js").Found} found @param {string} standing @param {HTMLInputElement[]} fields */
function sentence(asked, found, standing, fields) {
  const { words, stop_use: stopUse } = asked
  if (found.meant === "no") return words.no
  if (found.meant === "yes") return standing === "upcoming" ? words["yes-upcoming"] : words[stopUse ? "yes-stop" : "yes"]
  if (!found.missing.length) return words.reread
  const names = fields.filter((field) => found.missing.includes(field.dataset.field ?? "")).map(nameOf)
  return words.unknown.replace("{fields}", names.join(", "))
}

/** Browsers without a field for months show a field for text; it says how a month is written. @param {HTMLInputElement} field */
function helpWithMonth(field) {
  if (field.dataset.field !== "made" || field.type === "month") return
  field.inputMode = "numeric"
  field.pattern = "[0-9]{4}-[0-9]{2}"
  field.placeholder = "2007-03"
  const form = /** @type {HTMLElement | null} */ (field.labels?.[0]?.querySelector("small") ?? null)
  if (form) form.hidden = false
}

/** @param {HTMLInputElement} field */
function valueOf(field) {
  return field.dataset.field === "made" ? monthIn(field.value) : field.value.replace(/\s/g, "")
}

/** @param {HTMLInputElement} field */
function nameOf(field) {
  return field.labels?.[0]?.firstChild?.textContent?.trim() ?? ""
}
