/** What stands below the search box: danger first, then results by kind, products to choose, recent searches. */

import { keep, kept } from "./keep.js"
import { isPersonal } from "./personal.js"
import { openSearch } from "./search-client.js"
import { groupElement, recentElement } from "./search-options.js"
import { spokenAddress, spokenCode, written } from "./spoken-code.js"

const KINDS = ["spoken-code", "fault-tree", "code", "product", "part", "policy", "campaign", "centre", "guide"]
const SHOWN_OF_A_KIND = 5
const MOST_PRODUCTS = 5
const RECENT = "searches"
const MOST_RECENT = 6
/** The product whose page this is, from the site's own addresses. */
const OWN_PRODUCT = /\/(?:products|fault-trees|code)\/([a-z0-9-]+)\//

/**
 * Gives {show}, which fills the panel for what stands in the field.
 * @param {HTMLFormElement} form
 * @param {{open: () => void, close: () => void, select: (index: number) => void}} box
 */
export function fill(form, { open, close, select }) {
  const part = (name) => /** @type {HTMLElement} */ (form.querySelector(`.search-box-${name}`))
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"))
  const [panel, list, status, danger] = ["panel", "list", "status", "danger"].map(part)
  const [products, help, forget] = ["products", "help", "forget"].map(part)
  const root = form.dataset.root ?? ""
  const product = OWN_PRODUCT.exec(location.pathname)?.[1]
  /** @type {Promise<any> | undefined} */
  let search
  /** @type {any} */
  let words
  /** @type {any} */
  let advices
  let asked = 0
  let only = ""

  async function load() {
    words ??= (await read("words"))[document.documentElement.lang]
    search ??= words.service ? throughService() : openSearch(root)
    return search
  }

  async function throughService() {
    const { openService } = await import("./search-service.js")
    return openService(words.service, () => openSearch(root))
  }

  async function read(name) {
    const response = await fetch(`${root}search/${name}.json`)
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    return response.json()
  }

  /** An answer that comes late is dropped. */
  async function show() {
    const text = input.value.trim()
    const turn = ++asked
    if (!text) only = ""
    try {
      const engine = await load()
      if (turn !== asked) return
      if (!text) return showRecent()
      open()
      const code = spokenCode(text)
      const answer = code ? leadingTo(code) : await engine.query(text, { product, only })
      if (answer.danger) advices ??= await read("dangers")
      if (turn === asked) showAnswer(answer)
    } catch {
      if (turn !== asked) return
      search = undefined
      empty()
      status.textContent = words?.failed ?? ""
      help.hidden = false
    }
  }

  function empty() {
    list.replaceChildren()
    products.replaceChildren()
    for (const piece of [danger, products, help, forget]) piece.hidden = true
    status.textContent = ""
  }

  /** @param {{results: any[], loose: boolean, danger: string, products: any[]}} answer */
  function showAnswer({ results, loose, danger: kind, products: found }) {
    empty()
    showDanger(kind, results)
    // In danger nothing stands between the advice and the guide.
    if (danger.hidden) showProducts(found)
    const groups = KINDS.map((each) => results.filter(({ record }) => record.kind === each).slice(0, SHOWN_OF_A_KIND))
      .filter((group) => group.length > 0)
      .sort((one, other) => results.indexOf(one[0]) - results.indexOf(other[0]))
    list.replaceChildren(...groups.map((group, at) => groupElement(group, `${list.id}-${at}`, words.kinds, root)))
    const count = groups.flat().length
    const told = loose ? words.loose : words.found
    status.textContent = count ? told.replace("{count}", count) : words.empty
    help.hidden = count > 0 && !loose
    // What is only loosely related must be chosen, never opened by pressing Enter.
    select(count && !loose ? 0 : -1)
    keepInView()
  }

  /** What to do now stands above everything else, from the guide of the product where there is one. */
  function showDanger(kind, results) {
    if (!Object.hasOwn(advices ?? {}, kind)) return
    const advice = advices[kind]
    const own = [results[0]?.record.product, product].find((each) => Object.hasOwn(advice.products, each))
    const [say, url, title] = advice.products[own] ?? [advice[document.documentElement.lang]]
    const call = /** @type {HTMLElement} */ (part("call").querySelector("a")).cloneNode(true)
    const text = /** @type {HTMLElement} */ (danger.querySelector("p"))
    text.replaceChildren(say, " ", ...(url ? [linkTo(root + url, title), " "] : []), call)
    danger.hidden = false
  }

  function showProducts(found) {
    if (found.length < 2 && !only) return
    const chips = found.slice(0, MOST_PRODUCTS).map(({ id, name }) => {
      const chip = document.createElement("button")
      chip.type = "button"
      chip.textContent = name
      chip.setAttribute("aria-pressed", String(id === only))
      chip.addEventListener("click", () => {
        only = id === only ? "" : id
        show()
      })
      return chip
    })
    products.replaceChildren(...chips)
    products.hidden = false
  }

  function showRecent() {
    empty()
    const recent = recentSearches()
    if (recent.length === 0) return close()
    status.textContent = words.recent
    list.replaceChildren(...recent.map((text, at) => recentElement(text, `${list.id}-recent-${at}`, () => {
      input.value = text
      show()
    })))
    forget.hidden = false
    open()
    select(-1)
  }

  /** The whole panel, the telephone number at its end included, stays on the screen. */
  function keepInView() {
    if (panel.getBoundingClientRect().bottom > window.innerHeight) form.scrollIntoView({ block: "start" })
  }

  list.addEventListener("click", (event) => {
    if (!(/** @type {HTMLElement} */ (event.target).closest("a"))) return
    const text = input.value.trim()
    if (isPersonal(text)) return
    keep(RECENT, [text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST_RECENT))
  })
  forget.addEventListener("click", () => {
    keep(RECENT, null)
    showRecent()
    input.focus()
  })
  return { show }
}

/** A code heard on the telephone leads to the one place it belongs to. */
function leadingTo(code) {
  const record = { kind: "spoken-code", title: written(code), url: spokenAddress(code) }
  return { results: [{ record, marks: [] }], loose: false, danger: "", products: [] }
}

function linkTo(address, text) {
  const link = document.createElement("a")
  link.href = address
  link.textContent = text
  return link
}

/** What somebody else wrote there is passed over. @returns {string[]} */
function recentSearches() {
  const list = kept(RECENT, /** @type {unknown} */ ([]))
  return Array.isArray(list) ? list.filter((text) => typeof text === "string") : []
}
