/** Shows on a card what an outcome means in the visitor's situation. */

import { availabilityOn } from "../../scripts/visit-plan.js"
import { momentWords } from "../../scripts/centre-words.js"

/**
 * @typedef {import("../../scripts/visit-plan.js").Plan} Plan
 * @typedef {import("../../scripts/visit-plan.js").Situation} Situation
 * @typedef {{visit: any, situation: Situation, root: string}} Context
 */

/**
 * Put a plan on the card of its outcome.
 * @param {HTMLElement} card
 * @param {Plan} plan
 * @param {Context} context
 */
export function showPlan(card, plan, context) {
  const { words } = context.visit
  showVerdict(card, plan.verdict)
  const unplaced = plan.verdict === "carry-in" && !plan.choice?.centre
  say(card, "answer", words[unplaced ? "answer-carry-in-unplaced" : `answer-${plan.verdict}`])
  say(card, "reason", plan.reason ? words[`reason-${plan.reason}`] : "")
  say(card, "season", plan.verdict === "normal" || plan.verdict === "stop-now" ? "" : (plan.season ?? ""))
  say(card, "warranty", plan.warranty === "unknown" ? "" : words[`warranty-likely-${plan.warranty}`])
  showCentre(card, plan, context)
  showParts(card, context)
  showCosts(card, context)
  showCampaigns(card, plan, context)
  const lead = /** @type {HTMLElement | null} */ (card.querySelector('[data-slot="lead"]'))
  if (lead) toggle(lead, lead.dataset.of !== plan.verdict)
  const before = card.querySelector('[data-slot="before"]')
  if (before) toggle(before, plan.verdict === "carry-in" && !unplaced)
  const buttons = card.querySelector('[data-slot="buttons"]')
  if (buttons) toggle(buttons, plan.verdict === "normal" || plan.verdict === "self-fix")
  const goes = plan.verdict === "carry-in" || plan.verdict === "home-visit"
  for (const button of card.querySelectorAll('[data-slot="booking"]')) toggle(button, !goes)
  for (const text of card.querySelectorAll('[data-slot="say"]')) toggle(text, plan.reason === "stop-use")
}

/** @param {HTMLElement} card @param {string} verdict */
function showVerdict(card, verdict) {
  if (card.dataset.verdict === verdict) return
  card.classList.remove(`verdict-${card.dataset.verdict}`)
  card.classList.add(`verdict-${verdict}`)
  card.dataset.verdict = verdict
  const template = card.ownerDocument.querySelector(`template[data-verdict="${verdict}"]`)
  const head = card.querySelector(":scope > .verdict")
  if (template instanceof HTMLTemplateElement && head) head.replaceWith(template.content.cloneNode(true))
}

/** @param {Element} card @param {string} slot @param {string} words */
function say(card, slot, words) {
  const element = card.querySelector(`[data-slot="${slot}"]`)
  if (!element) return
  const place = element.querySelector("[data-words]") ?? element
  if (place.textContent !== words) place.textContent = words
  toggle(element, !words)
}

/** @param {Element} element @param {boolean} hidden */
function toggle(element, hidden) {
  element.toggleAttribute("hidden", hidden)
}

/** Puts nodes in a place, unless the same stand there already: a link keeps its focus. @param {Element} place @param {Element[]} nodes */
function fill(place, nodes) {
  const same = nodes.length === place.childNodes.length && nodes.every((node, at) => node.isEqualNode(place.childNodes[at]))
  if (!same) place.replaceChildren(...nodes)
}

/** @param {HTMLElement} card @param {Plan} plan @param {Context} context */
function showCentre(card, plan, { visit, situation, root }) {
  const place = card.querySelector('[data-slot="centre"]')
  if (!(place instanceof HTMLElement)) return
  const { choice } = plan
  if (!choice || !(choice.centre || choice.opens)) {
    toggle(place, true)
    return
  }
  const words = visit.words
  const lines = []
  if (choice.instead) {
    const why = words[`reason-${choice.instead.obstacle}`]
    lines.push(words["centre-instead"].replace("{centre}", choice.instead.centre.name).replace("{reason}", why))
  }
  const visits = visit.outcomes[card.id].verdict === "home-visit"
  if (plan.verdict === "carry-in") lines.push(words["door-open"])
  if (choice.opens) lines.push(words["opens-next"].replace("{when}", momentWords(words, choice.opens, situation.now.date)))
  const heading = place.ownerDocument.createElement("p")
  if (choice.centre) {
    const link = place.ownerDocument.createElement("a")
    link.href = `${root}centres/${choice.centre.id}/index.html`
    link.textContent = choice.centre.name
    heading.append(`${words[visits ? "centre-visiting" : "centre-nearest"]}: `, link)
  }
  const texts = lines.map((line) => {
    const paragraph = place.ownerDocument.createElement("p")
    paragraph.textContent = line
    return paragraph
  })
  fill(place, [...(choice.centre ? [heading] : []), ...texts])
  toggle(place, false)
}

/** Parts whose date has passed since the page was made are not known any more. @param {HTMLElement} card @param {Context} context */
function showParts(card, { visit, situation }) {
  for (const part of visit.outcomes[card.id].parts) {
    const row = card.querySelector(`[data-part="${part.id}"]`)
    if (!row || availabilityOn(part, situation.now.date) === part.availability) continue
    const availability = row.querySelector(".part-availability")
    if (availability) availability.textContent = visit.words["availability-unknown"]
    for (const line of row.querySelectorAll(".part-line")) line.textContent = visit.words["check-by-phone"]
  }
}

/** Fees and warranty whose last day has passed are not known any more. @param {HTMLElement} card @param {Context} context */
function showCosts(card, { visit, situation }) {
  /** @param {{until: string | null} | null} rule */
  const isOver = (rule) => Boolean(rule?.until && rule.until < situation.now.date)
  const fee = /** @type {HTMLElement | null} */ (card.querySelector('[data-slot="fee"]'))
  const line = fee?.querySelector("span")
  if (fee && line && isOver(visit.fees)) line.textContent = fee.dataset.instead ?? ""
  const unknown = card.querySelector('[data-slot="costs-unknown"]')
  if (!unknown || !(isOver(visit.fees) || isOver(visit.warranty))) return
  card.querySelector(".outcome-costs > dl")?.remove()
  toggle(unknown, false)
}

/** The campaigns to ask for during the same visit. @param {HTMLElement} card @param {Plan} plan @param {Context} context */
function showCampaigns(card, { campaigns }, { root }) {
  const place = card.querySelector(".outcome-campaigns")
  const items = campaigns.map((campaign) => {
    const link = card.ownerDocument.createElement("a")
    link.href = `${root}campaigns/${campaign.id}/index.html`
    link.textContent = campaign.title
    const item = card.ownerDocument.createElement("li")
    item.append(link)
    if (campaign.only_in) {
      const where = card.ownerDocument.createElement("small")
      where.className = "soft"
      where.textContent = campaign.only_in
      item.append(" ", where)
    }
    return item
  })
  const list = place?.querySelector("ul")
  if (list) fill(list, items)
  if (place) toggle(place, !items.length)
}
