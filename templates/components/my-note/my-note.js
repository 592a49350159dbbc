/** A form that knows my product: filled from this device, kept here when asked, forgotten with one button. */

import { forget, household, keep } from "../../scripts/my-products.js"
import { monthIn } from "../../scripts/unit-check.js"

/** @typedef {import("../../scripts/my-products.js").Household} Household */

/** @param {HTMLElement} note */
export function start(note) {
  const form = /** @type {HTMLElement} */ (note.closest("form, [role=group]"))
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-mine]")])
  const status = /** @type {HTMLElement} */ (note.querySelector("[aria-live]"))
  const [keeping, forgetting] = /** @type {HTMLButtonElement[]} */ ([...note.querySelectorAll("button")])
  const { products = "", filled = "", kept = "", forgotten = "", blocked = "", atOnce } = note.dataset
  const ids = products.split(" ")
  const known = household()
  const id = ids.find((one) => Object.hasOwn(known.products, one)) ?? (ids.length === 1 ? ids[0] : undefined)
  if (!id) return

  note.hidden = false
  if (fill(fields, known, id)) {
    status.textContent = filled
    forgetting.hidden = false
    tell("input")
    tell("filled")
  }
  form.addEventListener(atOnce === undefined ? "input" : "change", () => {
    if (atOnce === undefined) keeping.hidden = !fields.some(valueOf)
    else keepNow()
  })
  keeping.addEventListener("click", () => {
    keepNow()
    forgetting.focus()
  })
  forgetting.addEventListener("click", () => {
    forget(id)
    for (const field of fields) field.value = ""
    tell("input")
    tell("forgotten")
    status.textContent = forgotten
    forgetting.hidden = keeping.hidden = true
    fields[0]?.focus()
  })

  function keepNow() {
    const told = Object.fromEntries(fields.map((field) => [field.dataset.mine ?? "", valueOf(field)]))
    const done = keep(/** @type {string} */ (id), told)
    status.textContent = done ? kept : blocked
    keeping.hidden = true
    forgetting.hidden = !done
  }

  /** @param {string} name */
  function tell(name) {
    form.dispatchEvent(new CustomEvent(name, { bubbles: true }))
  }
}

/** Fills empty fields; says whether it did. @param {HTMLInputElement[]} fields @param {Household} known @param {string} id */
function fill(fields, known, id) {
  const mine = { ...known.products[id], area: known.area }
  const filled = fields.filter((field) => !field.value && mine[field.dataset.mine ?? ""])
  for (const field of filled) field.value = mine[field.dataset.mine ?? ""]
  return filled.length > 0
}

/** @param {HTMLInputElement} field */
function valueOf(field) {
  const isMonth = field.dataset.mine === "made" || field.dataset.mine === "bought"
  return isMonth ? monthIn(field.value) : field.value.trim()
}
