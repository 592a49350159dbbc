// Which centre to bring a product to from a district, at a moment, and what speaks against it.

import { acceptsOn, door, isThere, nextOpening } from "./opening.js"

/**
 * @typedef {import("./opening.js").Centre} Centre
 * @typedef {import("./opening.js").When} When
 * @typedef {import("./seoul-time.js").Moment} Moment
 * @typedef {{centre: string, part: string, quantity: number, as_of: string}} StockRow
 * @typedef {{product: string, parts: string[], centres: Centre[], stock: StockRow[], holidays: Record<string, string[]>}} Counter
 * @typedef {{centre: Centre | null, obstacle: string | null, instead: {centre: Centre, obstacle: string} | null, opens: Moment | null}} Choice
 */

const STOCK_DAYS = 30

/**
 * The centre for a district: its own, or a helper where its own is closed or refuses. Without a free one
 * the choice is the one that opens first, with the obstacle of the district's own centre.
 * @param {Counter} counter
 * @param {string | null} area
 * @param {When} now
 * @returns {Choice}
 */
export function chooseCentre(counter, area, now) {
  const present = counter.centres.filter((centre) => !isGone(centre, now))
  if (!area) return anywhere(counter, present, now)
  const own = present.filter((centre) => centre.covers.includes(area))
  if (!own.length) return uncovered(counter, present, area, now)
  const helpers = own.flatMap((centre) => centre.helpers).map((id) => present.find((centre) => centre.id === id))
  const asked = [...new Set([...own, ...helpers.filter((centre) => centre !== undefined)])]
  const free = asked.find((centre) => !obstacleAt(counter, centre, now))
  const first = own[0]
  const obstacle = obstacleAt(counter, first, now)
  if (free) {
    const instead = free !== first && obstacle ? { centre: first, obstacle } : null
    return { centre: free, obstacle: null, instead, opens: null }
  }
  return { ...soonest(counter, asked, now), obstacle, instead: null }
}

/**
 * What speaks against a centre at a moment, or null.
 * @param {Counter} counter
 * @param {Centre} centre
 * @param {When} now
 * @returns {string | null}
 */
export function obstacleAt(counter, centre, now) {
  const { product, holidays } = counter
  if (!centre.accepts || !Object.hasOwn(centre.accepts, product) || !centre.accepts[product].length) return "not-accepted"
  const rows = counter.stock.filter((row) => row.centre === centre.id && counter.parts.includes(row.part))
  if (rows.some((row) => row.quantity === 0 && known(row.as_of, now.date))) return "stock-unknown"
  const state = door(centre, now, holidays)
  if (state === "unknown") return "hours-unknown"
  if (state !== "open") return "centre-closed"
  return acceptsOn(centre, product, now.date, holidays) ? null : "not-accepted"
}

/** @param {Counter} counter @param {Centre[]} present @param {When} now @returns {Choice} */
function anywhere(counter, present, now) {
  const obstacles = present.map((centre) => obstacleAt(counter, centre, now))
  const accepting = obstacles.filter((obstacle) => obstacle !== "not-accepted")
  if (obstacles.includes(null)) return { centre: null, obstacle: null, instead: null, opens: null }
  return { centre: null, obstacle: accepting[0] ?? "not-accepted", instead: null, opens: soonest(counter, present, now).opens }
}

/**
 * A district whose centre has gone elsewhere, or that nobody covers.
 * @param {Counter} counter @param {Centre[]} present @param {string} area @param {When} now @returns {Choice}
 */
function uncovered(counter, present, area, now) {
  let centre = counter.centres.find((other) => other.covers.includes(area))
  const seen = new Set()
  while (centre && isGone(centre, now) && !seen.has(centre.id)) {
    seen.add(centre.id)
    const to = centre.gone?.to
    centre = counter.centres.find((other) => other.id === to)
  }
  if (!centre || !present.includes(centre)) return { centre: null, obstacle: "coverage", instead: null, opens: null }
  return { centre, obstacle: "centre-moved", instead: null, opens: nextOpening(centre, counter.product, now, counter.holidays) }
}

/** The centre that opens first for the product. @param {Counter} counter @param {Centre[]} centres @param {When} now */
function soonest(counter, centres, now) {
  /** @type {{centre: Centre | null, opens: Moment | null}} */
  let best = { centre: centres[0] ?? null, opens: null }
  for (const centre of centres) {
    const opens = nextOpening(centre, counter.product, now, counter.holidays)
    if (opens && (!best.opens || earlier(opens, best.opens))) best = { centre, opens }
  }
  return best
}

/** @param {Moment} one @param {Moment} other */
function earlier(one, other) {
  return one.date === other.date ? one.minute < other.minute : one.date < other.date
}

/** @param {Centre} centre @param {When} now */
function isGone(centre, now) {
  return centre.gone !== null && centre.gone.on <= now.date
}

/** @param {string} asOf @param {string} today */
function known(asOf, today) {
  const days = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${asOf}T00:00:00Z`)) / 86_400_000
  return days >= 0 && days <= STOCK_DAYS
}
