// The join on the device: an outcome with the hour, the district, the unit and the month of purchase.

import { meant } from "./affected.js"
import { OPEN, stateOf } from "./campaign-state.js"
import { chooseCentre, outOfStock } from "./centre-choice.js"
import { isThere } from "./opening.js"
import { decide } from "./precedence.js"
import { warrantyOn } from "./warranty.js"

/**
 * @typedef {import("./seoul-time.js").Moment} Moment
 * @typedef {import("./affected.js").Affected} Affected
 * @typedef {import("./campaign-state.js").Dates} Dates
 * @typedef {import("./centre-choice.js").Choice} Choice
 * @typedef {import("./precedence.js").Verdict} Verdict
 * @typedef {{id: string, availability: string, until: string | null}} Part
 * @typedef {{verdict: Verdict, reason: string | null, obstacles: string[], parts: Part[]}} Outcome
 * @typedef {Dates & {id: string, title: string, kind: string, stop_use: boolean, only_in: string, areas: string[], affected: Affected | null}} Campaign
 * @typedef {import("./warranty.js").Warranty} Warranty
 * @typedef {{product: string, outcomes: Record<string, Outcome>, campaigns: Campaign[], warranty: Warranty | null, fees: {until: string | null} | null,
 *   seasons: {months: number[], say: string}[], centres: import("./opening.js").Centre[],
 *   stock: import("./centre-choice.js").StockRow[], holidays: Record<string, string[]>}} Visit
 * @typedef {{now: Moment, area: string | null, model: string, made: string, serial: string, bought: string}} Situation
 * @typedef {{verdict: Verdict, reason: string | null, choice: Choice | null, campaigns: (Campaign & {meant: string})[],
 *   warranty: "in" | "out" | "unknown", season: string | null, stopUse: string | null}} Plan
 */

const BY_AVAILABILITY = new Map([
  ["discontinued", "part-discontinued"],
  ["order", "part-order"],
  ["unknown", "part-unknown"],
])

/**
 * What the customer reads for an outcome in a situation.
 * @param {Outcome} outcome
 * @param {Visit} visit
 * @param {Situation} situation
 * @returns {Plan}
 */
export function visitPlan(outcome, visit, situation) {
  const campaigns = openCampaigns(visit, situation)
  const stopUse = campaigns.find((campaign) => campaign.stop_use && campaign.meant === "yes" && isHere(campaign, situation))
  const choice = choiceFor(outcome, visit, situation)
  const parts = outcome.parts.map((part) => BY_AVAILABILITY.get(availabilityOn(part, situation.now.date)))
  const known = [...outcome.obstacles, ...parts, choice?.obstacle].filter((obstacle) => typeof obstacle === "string")
  return {
    ...decide(outcome.verdict, outcome.reason, new Set(known), stopUse !== undefined),
    choice,
    campaigns,
    warranty: warrantyOn(outcome.parts.map((part) => part.id), visit.warranty, situation.bought, situation.now.date),
    season: seasonOf(visit, situation.now.date),
    stopUse: stopUse?.id ?? null,
  }
}

/**
 * The campaigns that may concern this unit in this district today.
 * @param {Visit} visit
 * @param {Situation} situation
 */
export function openCampaigns(visit, { now, area, model, made, serial }) {
  return visit.campaigns
    .filter((campaign) => OPEN.includes(stateOf(campaign, now.date)))
    .filter((campaign) => !campaign.areas.length || !area || campaign.areas.includes(area))
    .map((campaign) => ({ ...campaign, meant: meant(campaign.affected, { model, made, serial }) }))
    .filter((campaign) => campaign.meant !== "no")
}

/** Whether a campaign holds where the unit stands; not known without a district. @param {Campaign} campaign @param {Situation} situation */
function isHere(campaign, { area }) {
  return !campaign.areas.length || (area !== null && campaign.areas.includes(area))
}

/**
 * How a part can be had on a day; past its date nothing is known.
 * @param {Part} part
 * @param {string} today
 */
export function availabilityOn(part, today) {
  return part.until && part.until < today ? "unknown" : part.availability
}

/** The advice of the season, or null. @param {Visit} visit @param {string} today */
export function seasonOf(visit, today) {
  const month = Number(today.slice(5, 7))
  return visit.seasons.find((season) => season.months.includes(month))?.say ?? null
}

/** @param {Outcome} outcome @param {Visit} visit @param {Situation} situation @returns {Choice | null} */
function choiceFor(outcome, visit, { now, area }) {
  const counter = { ...visit, parts: outcome.parts.map((part) => part.id) }
  if (outcome.verdict === "carry-in") return chooseCentre(counter, area, now)
  return outcome.verdict === "home-visit" ? sender(counter, area, now) : null
}

/**
 * The centre that sends somebody to a district: one with the parts before one without; null without a district.
 * @param {import("./centre-choice.js").Counter} counter @param {string | null} area @param {Moment} now @returns {Choice | null}
 */
function sender(counter, area, now) {
  const covering = counter.centres.filter(
    (centre) => isThere(centre, now.date) && (area ? centre.covers.includes(area) : centre.covers.length > 0),
  )
  const ready = covering.find((centre) => !outOfStock(counter, centre, now.date))
  if (!covering.length) return area ? { centre: null, obstacle: "coverage", instead: null, opens: null } : null
  if (ready && !area) return null
  return { centre: area ? (ready ?? covering[0]) : null, obstacle: ready ? null : "stock-unknown", instead: null, opens: null }
}
