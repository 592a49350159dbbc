// Which centre to bring a product to from a district, at a moment, and what speaks against it.

import { acceptsOn, door, isThere, nextOpening, openingOn } from "./opening.js"

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
 * @param {When} when
 * @returns {Choice}
 */
export function chooseCentre(counter, area, when) {
  const present = counter.centres.filter((centre) => isThere(centre, when.date))
  if (!area) return anywhere(counter, present, when)
  const own = present.filter((centre) => centre.covers.includes(area))
  if (!own.length) return uncovered(counter, area, when)
  const helpers = own.flatMap((centre) => centre.helpers).map((id) => successor(counter, id, when.date))
  const asked = [...new Set([...own, ...helpers.filter((centre) => centre !== null)])]
  const first = own[0]
  const obstacle = obstacleAt(counter, first, when)
  const free = asked.find((centre) => !obstacleAt(counter, centre, when))
  const found = free ? { centre: free, opens: null } : soonest(counter, asked, when)
  const instead = found.centre !== first && obstacle ? { centre: first, obstacle } : null
  return { ...found, obstacle: free ? null : obstacle, instead }
}

/**
 * What speaks against a centre at a moment, or null.
 * @param {Counter} counter
 * @param {Centre} centre
 * @param {When} when
 * @returns {string | null}
 */
export function obstacleAt(counter, centre, when) {
  const { product, holidays } = counter
  if (!openingOn(centre, when.date)) return "hours-unknown"
  const accepted = acceptsOn(centre, product, when.date, holidays)
  if (!accepted && !everAccepts(centre, product)) return "not-accepted"
  if (outOfStock(counter, centre, when.date)) return "stock-unknown"
  const state = door(centre, when, holidays)
  if (state === "unknown") return "hours-unknown"
  if (state !== "open") return "centre-closed"
  return accepted ? null : "not-accepted"
}

/**
 * Whether a part that the repair needs is known to be out of stock at a centre.
 * @param {Counter} counter
 * @param {Centre} centre
 * @param {string} date
 */
export function outOfStock(counter, centre, date) {
  const rows = counter.stock.filter((row) => row.centre === centre.id && counter.parts.includes(row.part))
  return rows.some((row) => row.quantity === 0 && known(row.as_of, date))
}

/**
 * Whether a product can be brought on some day of the week.
 * @param {Centre} centre
 * @param {string} product
 */
export function everAccepts(centre, product) {
  return centre.accepts !== null && Object.hasOwn(centre.accepts, product) && centre.accepts[product].length > 0
}

/**
 * The centre of an id, or where its work went by a day; null where the trail ends.
 * @param {{centres: Centre[]}} counter
 * @param {string} id
 * @param {string} date
 * @returns {Centre | null}
 */
export function successor(counter, id, date) {
  const seen = new Set()
  while (!seen.has(id)) {
    seen.add(id)
    const centre = counter.centres.find((other) => other.id === id)
    if (!centre || isThere(centre, date)) return centre ?? null
    id = centre.gone?.to ?? id
  }
  return null
}

/** @param {Counter} counter @param {Centre[]} present @param {When} when @returns {Choice} */
function anywhere(counter, present, when) {
  const obstacles = present.map((centre) => obstacleAt(counter, centre, when))
  const accepting = obstacles.filter((obstacle) => obstacle !== "not-accepted")
  if (obstacles.includes(null)) return { centre: null, obstacle: null, instead: null, opens: null }
  const { opens } = soonest(counter, present, when)
  return { centre: null, obstacle: accepting[0] ?? "not-accepted", instead: null, opens }
}

/**
 * A district whose centre has gone elsewhere, or that nobody covers.
 * @param {Counter} counter @param {string} area @param {When} when @returns {Choice}
 */
function uncovered(counter, area, when) {
  const gone = counter.centres.find((centre) => centre.covers.includes(area))
  const centre = gone ? successor(counter, gone.id, when.date) : null
  if (!centre) return { centre: null, obstacle: "coverage", instead: null, opens: null }
  const opens = nextOpening(centre, counter.product, when, counter.holidays)
  return { centre, obstacle: "centre-moved", instead: null, opens }
}

/** The centre that opens first for the product. @param {Counter} counter @param {Centre[]} centres @param {When} when */
function soonest(counter, centres, when) {
  /** @type {{centre: Centre | null, opens: Moment | null}} */
  let best = { centre: centres[0] ?? null, opens: null }
  for (const centre of centres) {
    const opens = nextOpening(centre, counter.product, when, counter.holidays)
    if (opens && (!best.opens || earlier(opens, best.opens))) best = { centre, opens }
  }
  return best
}

/** @param {Moment} one @param {Moment} other */
function earlier(one, other) {
  return one.date === other.date ? one.minute < other.minute : one.date < other.date
}

/** @param {string} asOf @param {string} today */
function known(asOf, today) {
  const days = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${asOf}T00:00:00Z`)) / 86_400_000
  return days >= 0 && days <= STOCK_DAYS
}
