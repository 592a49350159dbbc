// When a centre is open and when it opens next; the same rules as generator/visit/opening.py.

import { daysAfter, minuteOf, weekdayOf } from "./seoul-time.js"

const HORIZON = 31

/**
 * @typedef {{opens: string, closes: string}} Hours
 * @typedef {{date: string, hours: Hours | null, accepts: string[] | null, note: string | null}} SpecialDay
 * @typedef {{week: Record<string, Hours | null>, lunch: Hours | null, holidays: "closed" | "open", special_days: SpecialDay[]}} Opening
 * @typedef {{id: string, name: string, phone: string, opening: Opening | null, accepts: Record<string, string[]> | null,
 *   covers: string[], helpers: string[], gone: {how: string, to: string, on: string} | null}} Centre
 * @typedef {Record<string, string[]>} Holidays  year to its public holidays
 * @typedef {import("./seoul-time.js").Moment} Moment
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
 * How the door stands: `open`, `lunch`, `closed` or `unknown`.
 * @param {Centre} centre
 * @param {Moment} now
 * @param {Holidays} holidays
 * @returns {"open" | "lunch" | "closed" | "unknown"}
 */
export function door(centre, now, holidays) {
  if (!centre.opening) return "unknown"
  const plan = planOf(centre.opening, now.date, holidays)
  if (!plan.hours || !within(plan.hours, now.minute)) return "closed"
  if (!plan.known) return "unknown"
  return centre.opening.lunch && within(centre.opening.lunch, now.minute) ? "lunch" : "open"
}

/**
 * Whether a product can be brought on a day.
 * @param {Centre} centre
 * @param {string} product
 * @param {string} date
 * @param {Holidays} holidays
 */
export function acceptsOn(centre, product, date, holidays) {
  if (!centre.opening || !centre.accepts) return false
  const plan = planOf(centre.opening, date, holidays)
  if (!plan.hours) return false
  if (plan.accepts) return plan.accepts.includes(product)
  return Object.hasOwn(centre.accepts, product) && centre.accepts[product].includes(weekdayOf(date))
}

/**
 * The next moment the door opens (after lunch, too), for a product if one is named, within a month.
 * @param {Centre} centre
 * @param {string | null} product
 * @param {Moment} now
 * @param {Holidays} holidays
 * @returns {Moment | null}
 */
export function nextOpening(centre, product, now, holidays) {
  if (!centre.opening) return null
  for (let offset = 0; offset < HORIZON; offset += 1) {
    const date = daysAfter(now.date, offset)
    const plan = planOf(centre.opening, date, holidays)
    if (!plan.hours || !plan.known || (product && !acceptsOn(centre, product, date, holidays))) continue
    for (const minute of openings(plan.hours, centre.opening.lunch)) {
      if (offset > 0 || minute > now.minute) return { date, minute }
    }
  }
  return null
}

/** @param {Hours} hours @param {number} minute */
function within(hours, minute) {
  return minuteOf(hours.opens) <= minute && minute < minuteOf(hours.closes)
}

/** @param {Hours} hours @param {Hours | null} lunch */
function openings(hours, lunch) {
  const starts = [minuteOf(hours.opens)]
  if (lunch && minuteOf(hours.opens) < minuteOf(lunch.closes) && minuteOf(lunch.closes) < minuteOf(hours.closes)) {
    starts.push(minuteOf(lunch.closes))
  }
  return starts
}
