/** Shows one step of a fault tree at a time; the answers so far are the address of the page. */

import { ownName, questionsLeft, walk } from "../../scripts/walk.js"
import { readTrail, writeTrail } from "../../scripts/trail.js"
import { treeOf } from "../../scripts/page-tree.js"
import { showTrail } from "../answers-so-far/answers-so-far.js"

/** What a step needs beside its card is loaded when the step is shown. */
const MORE = {
  action: () => import("../wait-timer/wait-timer.js"),
  outcome: () => import("../keep-answer/keep-answer.js"),
}

/** @param {HTMLElement} wizard */
export function start(wizard) {
  const page = wizard.ownerDocument
  const tree = treeOf(wizard)
  const title = page.title
  const bar = /** @type {HTMLElement} */ (wizard.querySelector(".wizard-bar"))
  const cards = [...wizard.querySelectorAll("[data-node]")]
  let here = new URL(location.href)

  /** The node that an address names, also by its own name alone. @param {string} hash */
  const nodeOf = (hash) => Object.keys(tree.nodes).find((id) => id === hash) ?? Object.keys(tree.nodes).find((id) => ownName(id) === hash)

  /** The address of the page with these answers. @param {import("../../scripts/trail.js").Answer[]} trail @param {string} from */
  function addressOf(trail, from) {
    const address = new URL(here.pathname, here)
    address.search = writeTrail(trail)
    if (from !== tree.start) address.hash = from
    return address.href
  }

  /** @param {boolean} moved whether the visitor came here by a step, not by opening the page */
  function look(moved) {
    const from = nodeOf(here.hash.slice(1)) ?? tree.start
    const stand = walk(tree, readTrail(here.search), from)
    const { id, steps, node } = stand
    const card = /** @type {HTMLElement} */ (page.getElementById(id))
    wizard.dataset.at = node.kind
    wizard.dataset.verdict = node.verdict ?? ""
    wizard.classList.toggle("is-walking", steps.length > 0 || from !== tree.start)
    for (const each of cards) if (each.hasAttribute("hidden") === (each === card)) each.toggleAttribute("hidden")
    for (const option of /** @type {NodeListOf<HTMLAnchorElement>} */ (card.querySelectorAll("a[data-goes]"))) {
      option.href = addressOf([...steps, { id, answer: option.dataset.option ?? "" }], from)
    }
    showProgress(steps, node.kind, questionsLeft(tree, id))
    for (const [slot, isShown] of Object.entries({ lost: stand.lost, middle: from !== tree.start })) {
      bar.querySelector(`[data-slot="${slot}"]`)?.toggleAttribute("hidden", !isShown)
    }
    link("restart", addressOf([], tree.start), true)
    link("back", addressOf(steps.slice(0, -1), from), steps.length > 0)
    const changes = steps.map((_, at) => addressOf(steps.slice(0, at), from))
    showTrail(wizard, steps, changes)
    const address = addressOf(steps, from)
    if (address !== here.href) history.replaceState(null, "", address)
    here = new URL(address)
    page.title = steps.length ? `${headingOf(card).textContent} · ${title}` : title
    more(node.kind, card, address)
    if (moved) arrive(card)
  }

  /** @param {import("../../scripts/trail.js").Answer[]} steps @param {string} kind @param {number} left */
  function showProgress(steps, kind, left) {
    const asked = steps.filter((step) => tree.nodes[step.id].kind === "question").length
    const at = asked + (kind === "question" ? 1 : 0)
    const words = /** @type {HTMLElement} */ (bar.querySelector(".wizard-count"))
    const text = (kind === "outcome" ? words.dataset.done : words.dataset[kind]) ?? ""
    words.textContent = text.replace("{at}", String(at)).replace("{most}", String(asked + left))
    const meter = /** @type {HTMLProgressElement} */ (bar.querySelector("progress"))
    meter.max = Math.max(1, asked + left)
    meter.value = kind === "outcome" ? meter.max : asked
  }

  /** @param {string} slot @param {string} href @param {boolean} isShown */
  function link(slot, href, isShown) {
    for (const each of /** @type {NodeListOf<HTMLAnchorElement>} */ (wizard.querySelectorAll(`a[data-slot="${slot}"]`))) {
      each.href = href
      each.hidden = !isShown
    }
  }

  /** @param {string} kind @param {HTMLElement} card @param {string} address */
  function more(kind, card, address) {
    if (kind === "question" || (kind === "action" && !card.dataset.wait)) return
    MORE[/** @type {"action" | "outcome"} */ (kind)]()
      .then((component) => component.show(wizard, card, address))
      .catch((error) => console.warn("a part of this step could not be loaded", error))
  }

  /** @param {HTMLElement} card */
  function arrive(card) {
    const target = /** @type {HTMLElement} */ (headingOf(card))
    target.tabIndex = -1
    target.focus({ preventScroll: true })
    wizard.scrollIntoView({ block: "start", behavior: "instant" })
  }

  /** @param {string} href */
  function go(href) {
    history.pushState(null, "", href)
    here = new URL(href)
    look(true)
  }

  wizard.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target)
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[data-goes]"))
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(link.href)
  })
  // Other places of the page are shown without becoming its address, which tells where the walk stands.
  page.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[href^="#"]:not([data-goes])')
    const place = link && page.getElementById(link.getAttribute("href")?.slice(1) ?? "")
    if (!place || event.defaultPrevented) return
    event.preventDefault()
    place.focus()
    place.scrollIntoView()
  })
  addEventListener("popstate", () => {
    here = new URL(location.href)
    look(true)
  })
  history.scrollRestoration = "manual"
  look(false)
  wizard.classList.add("is-on")
  bar.hidden = false
}

/** What a step is called: its question, what to do, or the verdict. @param {HTMLElement} card */
function headingOf(card) {
  return card.querySelector(card.dataset.kind === "outcome" ? ".verdict" : "h3") ?? card
}
