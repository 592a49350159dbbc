// Answers kept on this device: what they were about and where they stand in the site.

import { keep, kept } from "./keep.js"

/** @typedef {{path: string, title: string, about: string, saved: number}} Saved */

const NAME = "saved-answers"
const MOST = 20
const PATH = /^(?:[a-z]{2}\/)?fault-trees\/[a-z0-9-]+\/[a-z0-9-]+\/index\.html(?:\?[a-z0-9=&-]*)?(?:#[a-z0-9-]*)?$/

/** The answers kept, the latest first; what somebody else wrote there is passed over. @returns {Saved[]} */
export function savedAnswers() {
  const list = kept(NAME, /** @type {unknown} */ ([]))
  return Array.isArray(list) ? list.filter(isSaved) : []
}

/** Keeps an answer; one kept already moves to the front. @param {Saved} answer */
export function saveAnswer(answer) {
  const others = savedAnswers().filter((other) => other.path !== answer.path)
  return keep(NAME, [answer, ...others].slice(0, MOST))
}

/** Forgets one answer. @param {string} path */
export function forgetAnswer(path) {
  const left = savedAnswers().filter((answer) => answer.path !== path)
  keep(NAME, left.length ? left : null)
}

/** @param {any} answer */
function isSaved(answer) {
  return typeof answer?.path === "string" && PATH.test(answer.path) && typeof answer.title === "string" && Number.isFinite(answer.saved)
}
