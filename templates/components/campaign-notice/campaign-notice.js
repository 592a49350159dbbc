/** A campaign, in a list or on its page: what it says is true on the day it is read, however old the page. */

import { occurrence, standingOf } from "../../scripts/campaign-state.js"
import { atEveryLook } from "../../scripts/every-look.js"

/** @param {HTMLElement} element */
export function start(element) {
  const campaign = JSON.parse(element.dataset.campaign ?? "{}")
  atEveryLook((today) => show(element, campaign, today))
}

/** @param {HTMLElement} element @param {any} campaign @param {string} today */
function show(element, campaign, today) {
  const standing = standingOf(campaign, today)
  const run = occurrence(campaign, today)
  element.dataset.standing = standing
  within(element, "[data-slot=state]").forEach((tag) => { tag.textContent = campaign.words[standing] })
  within(element, "[data-states]").forEach((part) => { part.hidden = !part.dataset.states?.split(" ").includes(standing) })
  within(element, "[data-run]").forEach((part) => {
    part.hidden = part.dataset.run !== (run.confirmed ? run.starts : "unconfirmed")
  })
  within(element, "[data-site-starts]").forEach((site) => showSite(site, campaign.words, today))
}

/** A temporary site: not yet open, open, or gone. @param {HTMLElement} site @param {any} words @param {string} today */
function showSite(site, words, today) {
  const { siteStarts = "", siteEnds = "" } = site.dataset
  site.hidden = siteEnds !== "" && siteEnds < today
  within(site, "[data-slot=site]").forEach((tag) => { tag.textContent = words[today < siteStarts ? "upcoming" : "active"] })
}

/** @param {HTMLElement} element @param {string} selector @returns {HTMLElement[]} */
function within(element, selector) {
  return [...element.querySelectorAll(selector)].filter((part) => part instanceof HTMLElement)
}
