/** A combobox over the official list of districts; what is typed stays in the page. */

import { district, districts } from "../../scripts/coverage.js"
import { embedded } from "../../scripts/embedded.js"

/** @param {HTMLElement} element */
export function start(element) {
  const areas = embedded(element.ownerDocument, "areas")
  const input = /** @type {HTMLInputElement} */ (element.querySelector("input[type=text]"))
  const value = /** @type {HTMLInputElement} */ (element.querySelector("input[type=hidden]"))
  const list = /** @type {HTMLElement} */ (element.querySelector("ul"))
  const hint = /** @type {HTMLElement} */ (element.querySelector(".district-field-hint"))
  const status = /** @type {HTMLElement} */ (element.querySelector("[role=status]"))
  const words = /** @type {Record<string, string>} */ (element.dataset)
  const help = hint.textContent
  /** @type {import("../../scripts/coverage.js").District[]} */
  let found = []
  let active = -1

  input.setAttribute("role", "combobox")
  input.setAttribute("aria-autocomplete", "list")
  input.setAttribute("aria-controls", list.id)
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", words.label)
  close()

  function close() {
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    select(-1)
  }

  /** @param {number} index */
  function select(index) {
    active = index
    const options = [...list.children]
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)))
    if (index < 0) return input.removeAttribute("aria-activedescendant")
    input.setAttribute("aria-activedescendant", options[index].id)
    options[index].scrollIntoView({ block: "nearest" })
  }

  function suggest() {
    found = districts(areas, input.value)
    list.replaceChildren(...found.map(({ name }, at) => optionElement(element.ownerDocument, `${list.id}-${at}`, name)))
    if (!found.length) return close()
    list.hidden = false
    input.setAttribute("aria-expanded", "true")
    select(0)
  }

  /** @param {import("../../scripts/coverage.js").District | null} chosen */
  function choose(chosen) {
    if (chosen) {
      input.value = chosen.name
      status.textContent = words.chosen.replace("{name}", chosen.name)
      complain(false)
    }
    const area = chosen?.id ?? ""
    if (value.value === area) return
    value.value = area
    element.dispatchEvent(new CustomEvent("district", { bubbles: true, detail: { area: area || null } }))
  }

  /** @param {boolean} wrong */
  function complain(wrong) {
    input.setAttribute("aria-invalid", String(wrong))
    hint.textContent = wrong ? words.none : help
    hint.classList.toggle("district-field-wrong", wrong)
  }

  /** Takes what was typed as far as it means one district, and says so where it does not. */
  function settle() {
    close()
    if (value.value || !input.value.trim()) return
    const meant = district(areas, input.value)
    if (meant) return choose(meant)
    complain(true)
    status.textContent = words.none
  }

  input.addEventListener("input", () => {
    choose(null)
    complain(false)
    suggest()
    status.textContent = input.value.trim() ? (found.length ? words.count.replace("{count}", String(found.length)) : words.none) : ""
  })
  input.addEventListener("keydown", (event) => {
    // Enter and arrows that end a Korean syllable are not meant for the list.
    if (event.isComposing || event.keyCode === 229) return
    const open = !list.hidden
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!open) return suggest()
      select((active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length)
    } else if (event.key === "Escape" && open) {
      event.preventDefault()
      close()
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault()
      choose(found[active])
      close()
    }
  })
  list.addEventListener("click", (event) => {
    const at = [...list.children].indexOf(/** @type {Element} */ (event.target))
    if (at < 0) return
    choose(found[at])
    close()
  })
  // A press on the list must not take the focus from the field before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault())
  input.addEventListener("blur", settle)
  input.form?.addEventListener("submit", settle, { capture: true })
}

/** @param {Document} page @param {string} id @param {string} name */
function optionElement(page, id, name) {
  const option = page.createElement("li")
  option.id = id
  option.setAttribute("role", "option")
  option.textContent = name
  return option
}
