// Steps an agent was at or has pinned; on this device only.

import { keep, kept } from "./keep.js"
import { placeOfLink } from "./desk-address.js"

/** @typedef {{link: string, title: string, about: string}} Step */

const RECENT = "desk-recent"
const PINNED = "desk-pinned"
const MOST = 8

/** The steps last looked at, the latest first; those of one fault tree are one. @returns {Step[]} */
export function recentSteps() {
  return listOf(RECENT)
}

/** @returns {Step[]} */
export function pinnedSteps() {
  return listOf(PINNED)
}

/** @param {Step} step */
export function rememberStep(step) {
  const tree = placeOfLink(step.link)?.tree
  const others = recentSteps().filter(({ link }) => placeOfLink(link)?.tree !== tree)
  keep(RECENT, [step, ...others].slice(0, MOST))
}

/** Pins a step, or takes the pin out where it is pinned; says whether it is pinned now. @param {Step} step */
export function togglePin(step) {
  const others = pinnedSteps().filter(({ link }) => link !== step.link)
  const isPinned = others.length < pinnedSteps().length
  keep(PINNED, isPinned ? others : [step, ...others])
  return !isPinned
}

/** What somebody else wrote there is passed over. @param {string} name @returns {Step[]} */
function listOf(name) {
  const list = kept(name, /** @type {unknown} */ ([]))
  return Array.isArray(list) ? list.filter(isStep) : []
}

/** @param {any} step */
function isStep(step) {
  return typeof step?.link === "string" && typeof step.title === "string" && placeOfLink(step.link) !== null
}
