/** The agents' desk: keys and clicks become steps, and every step is shown with what an agent needs for it. */

import { copy } from "../../scripts/copy.js"
import { linkOfPlace, placeOfLink } from "../../scripts/desk-address.js"
import { meaningOf } from "../../scripts/desk-keys.js"
import { rememberStep, togglePin } from "../../scripts/desk-memory.js"
import { loadTree } from "../../scripts/desk-tree.js"
import { walk } from "../../scripts/walk.js"
import { showLists, showStep } from "../../scripts/desk-step.js"

/** @typedef {import("../../scripts/desk-address.js").Place} Place */

/** @param {HTMLElement} desk */
export function start(desk) {
  const words = /** @type {Record<string, string>} */ (desk.dataset)
  const root = words.root
  const publicRoot = words.public || new URL(root, document.baseURI).href
  const search = /** @type {HTMLInputElement} */ (desk.querySelector("#deskSearch"))
  const area = /** @type {HTMLSelectElement} */ (desk.querySelector('[data-slot="area"]'))
  const help = /** @type {HTMLDialogElement} */ (desk.querySelector("dialog"))
  const status = /** @type {HTMLElement} */ (desk.querySelector(".desk-status"))
  /** @type {Place | null} */
  let place = null
  /** @type {Awaited<ReturnType<typeof showStep>> | null} */
  let shown = null

  const tell = (/** @type {string} */ text) => (status.textContent = text)
  const customerLink = () => (place ? new URL(linkOfPlace(place), publicRoot).href : "")

  /** @type {Promise<unknown>} */
  let turn = Promise.resolve()

  /** Whoever types fast presses the next key before a step is there: each waits for its turn. @param {() => unknown} act */
  function inTurn(act) {
    turn = turn.then(act).catch((error) => {
      console.warn("the desk could not do this", error)
      tell(words.failed)
    })
  }

  /** @param {Place} next @param {boolean} isNew whether the way back should lead over it */
  async function show(next, isNew = true) {
    const loaded = await loadTree(root, next.tree)
    const from = next.from && Object.hasOwn(loaded.tree.nodes, next.from) ? next.from : null
    const stand = walk(loaded.tree, next.trail, from ?? loaded.tree.start)
    place = { tree: next.tree, from, trail: stand.steps }
    const link = linkOfPlace(place)
    if (isNew) history.pushState(null, "", `#${link}`)
    shown = showStep(desk, loaded, stand, { area: area.value || null, link: customerLink(), publicRoot, tell: told })
    rememberStep({ link, title: loaded.title, about: loaded.product })
    showLists(desk)
    tell(stand.lost ? words.lost : "")
  }

  /** @param {boolean} isCopied */
  const told = (isCopied) => tell(isCopied ? words.messageCopied : words.notCopied)

  /** A link of the site: a fault tree, or a spoken code that leads on to one. @param {string} href */
  async function follow(href) {
    const direct = placeOfLink(href)
    if (direct) return show(direct)
    if (/\/n\/\d+\/(?:index\.html)?$/.test(href)) {
      const answer = await fetch(href)
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html")
      const target = page.querySelector("a[href]")?.getAttribute("href")
      const led = target ? placeOfLink(target) : null
      if (led) return show(led)
    }
    location.assign(href)
  }

  /** @type {Record<string, () => unknown>} */
  const actions = {
    search: () => search.select(),
    district: () => area.focus(),
    help: () => (help.open ? help.close() : help.showModal()),
    print: () => place && print(),
    back: () => place?.trail.length && show({ ...place, trail: place.trail.slice(0, -1) }),
    "copy-link": async () => place && tell((await copy(customerLink())) ? words.copied : words.notCopied),
    "copy-message": async () => (shown?.texts ? told(await copy(shown.texts.sms)) : tell(words.noMessage)),
    open: () => place && window.open(customerLink(), "_blank", "noopener"),
    pin: () => {
      if (!place || !shown) return
      const isPinned = togglePin({ link: linkOfPlace(place), title: shown.heading, about: shown.about })
      tell(isPinned ? words.pinned : words.unpinned)
      showLists(desk)
    },
  }

  /** An answer of the step shown, or another link that the desk follows itself. @param {HTMLAnchorElement} link */
  function choose(link) {
    const answer = link.dataset.option
    if (!answer || !place || !shown || link.dataset.goes === undefined) return follow(link.href)
    return show({ ...place, trail: [...place.trail, { id: shown.id, answer }] })
  }

  /** @param {number} number */
  function answer(number) {
    const options = /** @type {NodeListOf<HTMLAnchorElement>} */ (desk.querySelectorAll('[data-slot="card"] a[data-option]'))
    return options[number] && choose(options[number])
  }

  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    if (event.isComposing || event.defaultPrevented) return
    if (target.closest("input, select, textarea")) {
      if (event.key === "Escape") target.blur()
      return
    }
    const meaning = meaningOf(event)
    if (!meaning || (help.open && !("action" in meaning && meaning.action === "help"))) return
    event.preventDefault()
    inTurn(() => ("answer" in meaning ? answer(meaning.answer) : actions[meaning.action]()))
  })

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target)
    const action = /** @type {HTMLElement | null} */ (target.closest("[data-do]"))
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]"))
    if (action && desk.contains(action)) actions[action.dataset.do ?? ""]?.()
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!link.matches(".search-box-option, [data-goes], [data-option]")) return
    event.preventDefault()
    search.value = ""
    search.blur()
    inTurn(() => choose(link))
  })

  search.addEventListener("paste", (event) => {
    const pasted = placeOfLink(event.clipboardData?.getData("text") ?? "")
    if (!pasted) return
    event.preventDefault()
    search.blur()
    inTurn(() => show(pasted))
  })
  area.addEventListener("change", () => inTurn(() => place && show(place, false)))
  addEventListener("popstate", look)

  function look() {
    const told = placeOfLink(location.hash.slice(1))
    if (told) inTurn(() => show(told, false))
  }

  showLists(desk)
  search.focus()
  look()
}
