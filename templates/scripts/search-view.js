/** What the panel of the search box shows of an answer: danger first, then products to choose, then results by kind. */

import { groupElement, recentElement, resultElement } from "./search-options.js"

const KINDS = ["spoken-code", "fault-tree", "code", "product", "part", "policy", "campaign", "centre", "guide"]
const SHOWN_OF_A_KIND = 5
const MOST_PRODUCTS = 5

/** Opens the view of a box. @param {HTMLFormElement} form @param {(index: number) => void} select */
export function createView(form, select) {
  const part = (name) => /** @type {HTMLElement} */ (form.querySelector(`.search-box-${name}`))
  const [panel, scroll, list, status, danger] = ["panel", "scroll", "list", "status", "danger"].map(part)
  const [products, help, lists, forget] = ["products", "help", "lists", "forget"].map(part)
  const root = form.dataset.root ?? ""

  function empty() {
    list.replaceChildren()
    products.replaceChildren()
    for (const piece of [danger, products, help, lists, forget]) piece.hidden = true
    status.textContent = ""
  }

  /** Every option that leads somewhere else is chosen, never opened by pressing Enter, unless it is `sure`. */
  function fill(groups, sure) {
    list.replaceChildren(...groups.filter(([, options]) => options.length > 0)
      .map(([name, options], at) => groupElement(name, options, `${list.id}-${at}`)))
    select(sure ? 0 : -1)
    scroll.scrollTop = 0
    keepInView()
  }

  /** How to ask, and the lists of everything. */
  function showHelp(words) {
    help.textContent = `${words["empty-help"]} ${words["empty-example"]}`
    help.hidden = lists.hidden = false
  }

  /** An answer; what is only loosely related comes with how to ask better. */
  function showAnswer({ results, loose, inside }, words) {
    const groups = KINDS.map((kind) => results.filter(({ record }) => record.kind === kind).slice(0, SHOWN_OF_A_KIND))
      .filter((group) => group.length > 0)
      .sort((one, other) => results.indexOf(one[0]) - results.indexOf(other[0]))
    const count = groups.flat().length
    const told = inside ? words.inside : loose ? words.loose : words.found
    status.textContent = count ? told.replace("{count}", count) : words.empty
    if (count === 0 || loose) showHelp(words)
    fill(groups.map((group) => [words.kinds[group[0].record.kind], group.map((each) => resultElement(each, root))]),
      count > 0 && !loose)
  }

  /** What to begin with: searches made before, and `offers`, pages with a name for all of them. */
  function showBeginning(recent, choose, offers, words) {
    showHelp(words)
    forget.hidden = recent.length === 0
    fill([[words.recent, recent.map((text) => recentElement(text, () => choose(text)))], ...offered(offers)], false)
  }

  function offered(offers) {
    return offers ? [[offers.name, offers.records.map((record) => resultElement({ record }, root))]] : []
  }

  /** Below an answer that is none: pages that may help. */
  function addOffers(offers) {
    fill(offered(offers), false)
  }

  /** Products by which results can be narrowed to `only` one of them. */
  function showProducts(found, only, choose) {
    if (found.length < 2 && !only) return
    const chips = found.slice(0, MOST_PRODUCTS).map(({ id, name }) => {
      const chip = document.createElement("button")
      chip.type = "button"
      chip.textContent = name
      chip.setAttribute("aria-pressed", String(id === only))
      chip.addEventListener("click", () => choose(id === only ? "" : id))
      return chip
    })
    products.replaceChildren(...chips)
    products.hidden = false
  }

  function showFailure(words) {
    empty()
    status.textContent = words?.failed ?? ""
    lists.hidden = false
  }

  /** The whole panel, the telephone number at its end included, stays above a keyboard on the screen. */
  function keepInView() {
    if (panel.hidden) return
    panel.style.removeProperty("--room")
    const { height, offsetTop } = window.visualViewport ?? { height: innerHeight, offsetTop: 0 }
    if (panel.getBoundingClientRect().bottom <= height + offsetTop) return
    form.scrollIntoView({ block: "start", behavior: "instant" })
    const room = height + offsetTop - panel.getBoundingClientRect().top
    panel.style.setProperty("--room", `${Math.max(room, 0)}px`)
  }
  window.visualViewport?.addEventListener("resize", keepInView)

  return { list, forget, empty, showAnswer, showBeginning, addOffers, showProducts, showFailure }
}
