/** What the search box keeps on this device: what was searched for, and the product last chosen. */

import { keep, kept } from "./keep.js"
import { isPersonal } from "./personal.js"

const RECENT = "searches"
const PRODUCT = "search-product"
const MOST = 6

/** What somebody else wrote there is passed over. @returns {string[]} */
export function recentSearches() {
  const list = kept(RECENT, /** @type {unknown} */ ([]))
  return Array.isArray(list) ? list.filter((text) => typeof text === "string").slice(0, MOST) : []
}

/** The product of the page that was opened last from a search, or "". */
export function lastProduct() {
  const id = kept(PRODUCT, /** @type {unknown} */ (""))
  return typeof id === "string" && /^[a-z0-9-]+$/.test(id) ? id : ""
}

/** Remembers a search that led to a page; never one with a number that may be somebody's. */
export function rememberSearch(text, product) {
  if (product) keep(PRODUCT, product)
  if (text && !isPersonal(text)) keep(RECENT, [text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST))
}

export function forgetSearches() {
  keep(RECENT, null)
  keep(PRODUCT, null)
}
