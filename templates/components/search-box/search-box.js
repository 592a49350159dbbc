/** The search box: an ARIA combobox over a listbox of links; what it shows is loaded on the first focus. */

/** @param {HTMLFormElement} form */
export function start(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"))
  const panel = /** @type {HTMLElement} */ (form.querySelector(".search-box-panel"))
  const list = /** @type {HTMLElement} */ (form.querySelector(".search-box-list"))
  const status = /** @type {HTMLElement} */ (form.querySelector(".search-box-status"))
  /** @type {Promise<{show: () => Promise<boolean>}> | undefined} */
  let results
  let active = -1
  /** Whether something was typed that is not answered yet. */
  let isWaiting = false

  input.setAttribute("role", "combobox")
  input.setAttribute("aria-controls", list.id)
  input.setAttribute("aria-autocomplete", "list")
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", list.dataset.label ?? "")
  close()

  function close() {
    panel.hidden = true
    input.setAttribute("aria-expanded", "false")
    select(-1)
  }

  /** An answer that comes when the visitor is elsewhere opens nothing. */
  function open() {
    if (!form.contains(document.activeElement)) return
    panel.hidden = false
    input.setAttribute("aria-expanded", "true")
  }

  /** @returns {HTMLElement[]} */
  function options() {
    return [...list.querySelectorAll("[role=option]")].map((option) => /** @type {HTMLElement} */ (option))
  }

  /** @param {number} index */
  function select(index) {
    const all = options()
    active = all.length ? Math.min(index, all.length - 1) : -1
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)))
    if (active < 0) return input.removeAttribute("aria-activedescendant")
    input.setAttribute("aria-activedescendant", all[active].id)
    all[active].scrollIntoView({ block: "nearest" })
  }

  /**
   * The results of what stands in the field; a list that cannot be loaded is asked for again next time.
   * @param {boolean} [enters] whether the first result is opened where it is sure
   */
  async function show(enters) {
    try {
      const box = { open, close, select, isChosen: () => active >= 0 }
      results ??= import("../../scripts/search-panel.js").then(({ fill }) => fill(form, box))
      if (!(await (await results).show())) return
      isWaiting = false
      if (enters && active >= 0) options()[active].click()
    } catch {
      results = undefined
      status.textContent = ""
      if (enters) form.submit()
    }
  }

  input.addEventListener("focus", () => show())
  input.addEventListener("click", () => panel.hidden && show())
  // During composition, too: half a syllable already leads somewhere.
  input.addEventListener("input", () => {
    isWaiting = true
    if (!results && input.value.trim()) {
      open()
      status.textContent = status.dataset.waiting ?? ""
    }
    show()
  })
  input.addEventListener("keydown", (event) => {
    // 229 is a key that an input method took, such as the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229) return
    const count = options().length
    if (event.key === "Escape" && !panel.hidden) close()
    else if (event.key === "ArrowDown" && count) {
      open()
      select((active + 1) % count)
    } else if (event.key === "ArrowUp" && count) {
      open()
      select(active < 0 ? count - 1 : (active + count - 1) % count)
    } else if (event.key === "Enter" && !isWaiting && !panel.hidden && active >= 0) options()[active].click()
    else return
    event.preventDefault()
  })
  // Whoever is faster than the answer gets it; without a word the list of all symptoms opens.
  form.addEventListener("submit", (event) => {
    if (!input.value.trim()) return
    event.preventDefault()
    show(true)
  })
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close()
  })
  // A press on the panel must not take the focus from the field before the click arrives.
  panel.addEventListener("mousedown", (event) => event.preventDefault())
}
