/** What stands below the search box, as somebody types: it is asked for, and shown unless it comes too late. */

import { openSearch } from "./search-client.js"
import { forgetSearches, lastProduct, recentSearches, rememberSearch } from "./search-memory.js"
import { createView } from "./search-view.js"

/** The product whose page this is, from the site's own addresses; a code alone may be of several. */
const OWN_PRODUCT = /\/(?:products|(?:fault-trees|code)(?=\/[^/]+\/[^/]+\/))\/([a-z0-9-]+)\//
/** Who has not typed on for so long may want to read what pages say inside. */
const PAUSE = 400
/** The digits of the shortest spoken code. */
const SPOKEN = 6

/**
 * Gives {show}, which fills the panel for what stands in the field and says whether that is still wanted then.
 * @param {HTMLFormElement} form
 * @param {{open: () => void, close: () => void, select: (index: number) => void, isChosen: () => boolean}} box
 */
export function fill(form, { open, close, select, isChosen }) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"))
  const view = createView(form, select)
  const root = form.dataset.root ?? ""
  const product = OWN_PRODUCT.exec(location.pathname)?.[1]
  /** @type {Promise<any> | undefined} */
  let search
  /** @type {any} */
  let words
  /** @type {((kind: string, product?: string) => boolean) | undefined} */
  let showDanger
  let asked = 0
  let only = ""

  async function load() {
    await loadWords()
    search ??= words.service ? throughService() : openSearch(root)
    search.catch(() => (search = undefined))
    return search
  }

  async function loadWords() {
    words ??= (await read("words"))[document.documentElement.lang]
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

  /** Pages of a product, or of several where it has none. */
  async function offersOf(id) {
    if (id) return read(`offers/${id}`).catch(() => offersOf(""))
    return read("offers").catch(() => null)
  }

  async function show() {
    const text = input.value.trim()
    const turn = ++asked
    const isWanted = () => turn === asked
    try {
      await (text ? answer(text, isWanted) : begin(isWanted))
    } catch {
      if (!isWanted()) return false
      view.showFailure(words)
      if (text) open()
    }
    return isWanted()
  }

  /** An answer that comes late is dropped. */
  async function answer(text, isWanted) {
    const engine = await load()
    if (!isWanted()) return
    open()
    const options = { product, only }
    const found = (await spoken(text)) ?? (await engine.query(text, options))
    if (found.danger) showDanger ??= await loadDanger().catch(() => undefined)
    if (!isWanted()) return
    showAnswer(found)
    if (found.results.length === 0) {
      const offers = await offersOf(found.meant?.[0] ?? product ?? lastProduct())
      if (isWanted()) view.addOffers(offers)
    }
    if (found.results.length === 0 || found.loose) lookFurther(engine, text, options, found, isWanted)
  }

  /** A code heard on the telephone leads to the one place it belongs to. */
  async function spoken(text) {
    if (text.normalize("NFKC").replace(/\D/g, "").length < SPOKEN) return null
    const { spokenAnswer } = await import("./search-spoken.js")
    return spokenAnswer(text)
  }

  async function loadDanger() {
    const [{ createDanger }, advices] = await Promise.all([import("./search-danger.js"), read("dangers")])
    return createDanger(form, advices, product)
  }

  /** Asks what pages say inside, once somebody pauses; who has chosen among what is there keeps it. */
  async function lookFurther(engine, text, options, found, isWanted) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    if (!isWanted()) return
    const { meant, results: [lead] } = found
    const more = await engine.further(text, { ...options, meant, lead }).catch(() => null)
    if (more && isWanted() && !isChosen()) showAnswer({ ...found, ...more })
  }

  function showAnswer(found) {
    view.empty()
    const isDanger = found.danger && showDanger?.(found.danger, found.results[0]?.record.product)
    // In danger nothing stands between the advice and the guide.
    if (!isDanger) view.showProducts(found.products, only, narrow)
    view.showAnswer(found, words)
  }

  function narrow(id) {
    only = id
    show()
  }

  /** What to begin with comes at once; the search itself is fetched meanwhile. */
  async function begin(isWanted) {
    only = ""
    load().catch(() => null)
    await loadWords()
    const offers = form.dataset.offers === undefined ? null : await offersOf(product ?? lastProduct())
    if (!isWanted()) return
    view.empty()
    const recent = recentSearches()
    if (recent.length === 0 && !offers) return close()
    open()
    view.showBeginning(recent, again, offers, words)
  }

  function again(text) {
    input.value = text
    show()
  }

  view.list.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a")
    if (link) rememberSearch(input.value.trim(), link.dataset.product)
  })
  view.forget.addEventListener("click", () => {
    forgetSearches()
    input.focus()
    show()
  })
  return { show }
}
