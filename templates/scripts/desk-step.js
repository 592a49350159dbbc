// Everything the agents' desk shows for one step.

import { now } from "./clock.js"
import { linkOfPlace } from "./desk-address.js"
import { pinnedSteps, recentSteps } from "./desk-memory.js"
import { questionsAhead } from "./desk-tree.js"
import { isThere } from "./opening.js"
import { qrCode } from "./qr-code.js"
import { seoulTime } from "./seoul-time.js"
import { openCampaigns, visitPlan } from "./visit-plan.js"
import { showMessages } from "../components/message-texts/message-texts.js"
import { showPlan } from "../components/outcome-card/outcome-card.js"
import { markTrail } from "../components/tree-graph/tree-graph.js"

const MOST_AHEAD = 5

/**
 * @typedef {import("./desk-tree.js").DeskTree} DeskTree
 * @typedef {ReturnType<typeof import("./walk.js").walk>} Stand
 * @typedef {{area: string | null, link: string, publicRoot: string, tell: (isCopied: boolean) => void}} Around
 */

/**
 * Shows a step; gives what the keys need to know of it.
 * @param {HTMLElement} desk
 * @param {DeskTree} loaded
 * @param {Stand} stand
 * @param {Around} around
 */
export function showStep(desk, loaded, stand, around) {
  const situation = { now: seoulTime(now()), area: around.area, model: "", made: "", serial: "", bought: "" }
  const card = cardOf(loaded, stand.id, situation, desk)
  slot(desk, "product").textContent = loaded.product
  slot(desk, "title").textContent = loaded.title
  slot(desk, "day").textContent = (slot(desk, "day").dataset.words ?? "").replace("{date}", situation.now.date)
  slot(desk, "card").replaceChildren(card)
  showTrail(desk, loaded, stand)
  showAhead(desk, loaded, stand.id)
  showHere(desk, loaded.visit, situation)
  markTrail(loaded.graph, stand.steps, stand.id)
  if (slot(desk, "graph").firstElementChild !== loaded.graph) slot(desk, "graph").replaceChildren(loaded.graph)
  const code = card.querySelector(".spoken-code .code")?.textContent ?? ""
  slot(desk, "code").textContent = code
  slot(desk, "qr").replaceChildren(qrCode(around.link, desk.dataset.qr ?? ""))
  const section = /** @type {HTMLElement} */ (desk.querySelector(".message-texts"))
  section.hidden = true
  const texts = stand.node.kind === "outcome" ? showMessages(section, factsOf(desk, loaded, card, code, around), around.tell) : null
  reveal(desk)
  const heading = headingOf(card)
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return { id: stand.id, texts, heading: words(heading) || loaded.title, about: `${loaded.product} · ${loaded.title}` }
}

/** The card as customers see it; an outcome is joined with district and hour. @param {DeskTree} loaded @param {string} id @param {any} situation @param {HTMLElement} desk */
function cardOf(loaded, id, situation, desk) {
  const original = /** @type {HTMLElement} */ (loaded.page.getElementById(id))
  const card = /** @type {HTMLElement} */ (document.importNode(original, true))
  const outcome = loaded.visit.outcomes[id]
  if (outcome) {
    const root = new URL(desk.dataset.root ?? "", document.baseURI).href
    showPlan(card, visitPlan(outcome, loaded.visit, situation), { visit: loaded.visit, situation, root })
  }
  return card
}

/** @param {HTMLElement} desk @param {DeskTree} loaded @param {Stand} stand */
function showTrail(desk, loaded, stand) {
  const items = stand.steps.map(({ id, answer }, at) => {
    const asked = words(loaded.page.querySelector(`[id="${id}"] h3`))
    const label = words(loaded.page.querySelector(`[id="${id}"] [data-option="${answer}"] .answer-label`))
    const from = stand.from === loaded.tree.start ? null : stand.from
    const link = anchor(linkOfPlace({ tree: loaded.id, from, trail: stand.steps.slice(0, at) }), asked)
    const given = document.createElement("strong")
    given.textContent = label
    const item = document.createElement("li")
    item.append(link, " ", given)
    return item
  })
  desk.querySelector(".desk-trail")?.replaceChildren(...items)
}

/** @param {HTMLElement} desk @param {DeskTree} loaded @param {string} id */
function showAhead(desk, loaded, id) {
  const lines = questionsAhead(loaded.tree, id).slice(0, MOST_AHEAD)
  fill(slot(desk, "ahead"), lines.map((next) => words(loaded.page.querySelector(`[id="${next}"] h3`))))
}

/** Campaigns of the product and the centre of the district. @param {HTMLElement} desk @param {any} visit @param {any} situation */
function showHere(desk, visit, situation) {
  if (!visit.centres) return
  const root = new URL(desk.dataset.root ?? "", document.baseURI).href
  const covering = situation.area
    ? visit.centres.filter((/** @type {any} */ centre) => isThere(centre, situation.now.date) && centre.covers.includes(situation.area))
    : []
  const links = [
    ...covering.map((/** @type {any} */ { id, name }) => anchor(`${root}centres/${id}/index.html`, name)),
    ...openCampaigns(visit, situation).map(({ id, title }) => anchor(`${root}campaigns/${id}/index.html`, title)),
  ]
  fill(slot(desk, "here"), links)
}

/**
 * What the texts to paste say, read from the card, so that they say the same.
 * @param {HTMLElement} desk @param {DeskTree} loaded @param {HTMLElement} card @param {string} code @param {Around} around
 */
function factsOf(desk, loaded, card, code, around) {
  const texts = (/** @type {string} */ name) => [...card.querySelectorAll(`[data-lines="${name}"] li`)].map(words)
  const reason = card.querySelector('[data-slot="reason"]:not([hidden])')
  return {
    brand: desk.dataset.brand ?? "",
    phone: desk.dataset.telephone ?? "",
    product: loaded.product,
    title: loaded.title,
    answer: words(card.querySelector('[data-slot="answer"]')),
    short: words(card.querySelector(".verdict strong")),
    reason: reason ? words(reason) : undefined,
    todo: texts("until-then"),
    watch: texts("worse-if"),
    link: around.link,
    shortLink: new URL(`n/${code.replace(/\D/g, "")}/`, around.publicRoot).href,
    code,
  }
}

/** Recent and pinned steps. @param {HTMLElement} desk */
export function showLists(desk) {
  for (const [name, steps] of Object.entries({ pinned: pinnedSteps(), recent: recentSteps() })) {
    const list = /** @type {HTMLElement} */ (desk.querySelector(`[data-list="${name}"]`))
    fill(list, steps.map(({ link, title, about }) => {
      const item = anchor(link, title)
      item.title = about
      return item
    }))
  }
}

/** A link that the desk follows itself. @param {string} href @param {string} text */
function anchor(href, text) {
  const link = document.createElement("a")
  link.href = href
  link.textContent = text
  if (href.startsWith("fault-trees/")) link.dataset.goes = ""
  return link
}

/** Lines of a list; without any it is hidden. @param {HTMLElement} place @param {(string | Node)[]} lines */
function fill(place, lines) {
  const items = lines.map((line) => {
    const item = document.createElement("li")
    item.append(line)
    return item
  })
  place.querySelector("ul")?.replaceChildren(...items)
  place.hidden = !items.length
}

/** @param {HTMLElement} desk */
function reveal(desk) {
  slot(desk, "lead").hidden = true
  const work = /** @type {HTMLElement} */ (desk.querySelector(".desk-work"))
  work.hidden = false
}

/** @param {HTMLElement} card @returns {HTMLElement} */
function headingOf(card) {
  return card.querySelector(card.dataset.kind === "outcome" ? ".verdict" : "h3") ?? card
}

/** @param {Element | null} element */
function words(element) {
  return element?.textContent?.replace(/\s+/g, " ").trim() ?? ""
}

/** @param {HTMLElement} desk @param {string} name */
function slot(desk, name) {
  return /** @type {HTMLElement} */ (desk.querySelector(`[data-slot="${name}"]`))
}
