// When a centre is open and when it opens next; the same rules as generator/visit/opening.py.
// A moment without a minute means any time of that day.

import { daysAfter, minuteOf, weekdayOf } from "./seoul-time.js"

const HORIZON = 31

/**
 * @typedef {{opens: string, closes: string}} Hours
 * @typedef {{date: string, hours: Hours | null, accepts: string[] | null, note: string | null}} SpecialDay
 * @typedef {{week: Record<string, Hours | null>, lunch: Hours | null, holidays: "closed" | "open", special_days: SpecialDay[]}} Opening
 * @typedef {{id: string, name: string, address: string, phone: string, url: string, at: {lat: number, lon: number} | null,
 *   opening: Opening | null, accepts: Record<string, string[]> | null, covers: string[], helpers: string[],
 *   queue: {level: string, as_of: string} | null, gone: {how: string, to: string, on: string} | null,
 *   valid_until: string | null, maps?: Record<string, string>}} Centre
 * @typedef {Record<string, string[]>} Holidays  year to its public holidays
 * @typedef {import("./seoul-time.js").Moment} Moment
 * @typedef {{date: string, minute: number | null}} When
 * @typedef {{hours: Hours | null, accepts: string[] | null, note: string | null, known: boolean}} DayPlan
 */

/**
 * What holds on a day: a special day first, then public holidays, then the week. In a year without holiday
 * data a centre that closes on holidays is not known to be open.
 * @param {Opening} opening
 * @param {string} date
 * @param {Holidays} holidays
 * @returns {DayPlan}
 */
export function planOf(opening, date, holidays) {
  const special = opening.special_days.find((day) => day.date === date)
  if (special) {
    return { hours: special.hours, accepts: special.accepts, note: special.note, known: true }
  }
  const hours = opening.week[weekdayOf(date)] ?? null
  const year = date.slice(0, 4)
  if (hours && opening.holidays === "closed") {
    if (!Object.hasOwn(holidays, year)) return { hours, accepts: null, note: null, known: false }
    if (holidays[year].includes(date)) return { hours: null, accepts: null, note: null, known: true }
  }
  return { hours, accepts: null, note: null, known: true }
}

/**
 * The opening hours as far as they are known for a day: past `valid_until` they are not.
 * @param {Centre} centre
 * @param {string} date
 * @returns {Opening | null}
 */
export function openingOn(centre, date) {
  return centre.valid_until && centre.valid_until < date ? null : centre.opening
}

/**
 * How the door stands: `open`, `lunch`, `closed` or `unknown`.
 * @param {Centre} centre
 * @param {When} when
 * @param {Holidays} holidays
 * @returns {"open" | "lunch" | "closed" | "unknown"}
 */
export function door(centre, when, holidays) {
  const opening = openingOn(centre, when.date)
  if (!opening) return "unknown"
  const plan = planOf(opening, when.date, holidays)
  if (!plan.hours || (when.minute !== null && !within(plan.hours, when.minute))) return "closed"
  if (!plan.known) return "unknown"
  return opening.lunch && when.minute !== null && within(opening.lunch, when.minute) ? "lunch" : "open"
}

/**
 * Whether a product can be brought on a day.
 * @param {Centre} centre
 * @param {string} product
 * @param {string} date
 * @param {Holidays} holidays
 */
export function acceptsOn(centre, product, date, holidays) {
  const opening = openingOn(centre, date)
  if (!opening || !centre.accepts) return false
  const plan = planOf(opening, date, holidays)
  if (!plan.hours) return false
  if (plan.accepts) return plan.accepts.includes(product)
  return Object.hasOwn(centre.accepts, product) && centre.accepts[product].includes(weekdayOf(date))
}

/**
 * The next moment the door opens (after lunch, too), for a product if one is named, within a month.
 * @param {Centre} centre
 * @param {string | null} product
 * @param {When} when
 * @param {Holidays} holidays
 * @returns {Moment | null}
 */
export function nextOpening(centre, product, when, holidays) {
  for (let offset = 0; offset < HORIZON; offset += 1) {
    const date = daysAfter(when.date, offset)
    const opening = isThere(centre, date) ? openingOn(centre, date) : null
    if (!opening) return null
    const plan = planOf(opening, date, holidays)
    if (!plan.hours || !plan.known || (product && !acceptsOn(centre, product, date, holidays))) continue
    for (const minute of openings(plan.hours, opening.lunch)) {
      if (offset > 0 || when.minute === null || minute > when.minute) return { date, minute }
    }
  }
  return null
}

/**
 * Whether a centre has not moved away or been merged by a day.
 * @param {Centre} centre
 * @param {string} date
 */
export function isThere(centre, date) {
  return centre.gone === null || centre.gone.on > date
}

/** @param {Hours} hours @param {number} minute */
function within(hours, minute) {
  return minuteOf(hours.opens) <= minute && minute < minuteOf(hours.closes)
}

/** The minutes at which the door opens. @param {Hours} hours @param {Hours | null} lunch */
function openings(hours, lunch) {
  const starts = [minuteOf(hours.opens), ...(lunch ? [minuteOf(lunch.closes)] : [])]
  const open = starts.filter((minute) => within(hours, minute) && !(lunch && within(lunch, minute)))
  return open.sort((one, other) => one - other)
}
