/** “우리집 점검표”: the products that somebody picks, remembered on this device, on one sheet to print. */

import { atEveryLook } from "../../scripts/every-look.js"
import { forget, forgetAll, household, keep } from "../../scripts/my-products.js"

/** At 14 pt so many products fit on one A4. */
const ON_ONE_PAGE = 6

/** @param {HTMLElement} element */
export function start(element) {
  const picker = /** @type {HTMLElement} */ (element.querySelector('[data-slot="picker"]'))
  const status = /** @type {HTMLElement} */ (picker.querySelector("[role=status]"))
  const boxes = /** @type {HTMLInputElement[]} */ ([...picker.querySelectorAll("input")])
  const sheets = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-product]")])
  const lines = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-months]")])
  const words = status.dataset

  const known = household().products
  for (const box of boxes) box.checked = Object.hasOwn(known, box.value)
  show()
  picker.hidden = false

  picker.addEventListener("change", ({ target }) => {
    const box = /** @type {HTMLInputElement} */ (target)
    const kept = box.checked ? keep(box.value, told(box.value)) : forget(box.value)
    show(kept ? "" : words.blocked)
  })
  element.addEventListener("forgotten", ({ target }) => {
    const id = /** @type {HTMLElement} */ (target).closest("[data-product]")?.getAttribute("data-product")
    for (const box of boxes) if (box.value === id) box.checked = false
    show(words.forgotten)
    boxes.find((box) => box.value === id)?.focus()
  })
  picker.querySelector('[data-action="print"]')?.addEventListener("click", () => print())
  picker.querySelector('[data-action="forget"]')?.addEventListener("click", () => {
    forgetAll()
    for (const box of boxes) box.checked = false
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (element.querySelectorAll("[data-mine]"))) field.value = ""
    show(words.forgotten)
  })
  atEveryLook((today) => {
    const month = String(Number(today.slice(5, 7)))
    for (const line of lines) line.hidden = line.dataset.months !== "" && !line.dataset.months?.split(" ").includes(month)
  })

  /** @param {string} [said] what happened, where the number of products says nothing */
  function show(said = "") {
    const picked = new Set(boxes.filter((box) => box.checked).map((box) => box.value))
    for (const sheet of sheets) sheet.hidden = !picked.has(sheet.dataset.product ?? "")
    element.toggleAttribute("data-empty", !picked.size)
    const counted = picked.size > ON_ONE_PAGE ? words.many : picked.size ? "" : words.none
    status.textContent = said || counted || ""
  }

  /** What stands in the fields of a product, so that unpicking it by mistake loses nothing. @param {string} id */
  function told(id) {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (element.querySelectorAll(`[data-product="${id}"] [data-mine]`))
    return Object.fromEntries([...fields].map((field) => [field.dataset.mine ?? "", field.value.trim()]))
  }
}
