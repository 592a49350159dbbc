// A customer's link <-> a place on the agents' desk. Nothing about the person is in either.

import { isId, readTrail, writeTrail } from "./trail.js"

/** @typedef {{tree: string, from: string | null, trail: import("./trail.js").Answer[]}} Place */

const TREE_PAGE = /(?:^|\/)fault-trees\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/(?:index\.html)?)?$/

/**
 * The place that a link names, whichever site it leads to; null where it names no fault tree.
 * @param {string} link
 * @returns {Place | null}
 */
export function placeOfLink(link) {
  const [, path, search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(link.trim()) ?? []
  const found = TREE_PAGE.exec(path ?? "")
  if (!found || !isId(found[1]) || !isId(found[2])) return null
  return { tree: `${found[1]}/${found[2]}`, from: isId(hash) ? hash : null, trail: readTrail(search) }
}

/**
 * The customer's link to a place, from the root of the site.
 * @param {Place} place
 */
export function linkOfPlace({ tree, from, trail }) {
  return `fault-trees/${tree}/index.html${writeTrail(trail)}${from ? `#${from}` : ""}`
}
