// What people read about a centre's door, and why another centre steps in.

import { acceptsOn, door, isThere, nextOpening, openingOn, planOf } from "./opening.js"
import { everAccepts } from "./centre-choice.js"
import { daysAfter, minuteOf, weekdayOf } from "./seoul-time.js"

/**
 * @typedef {import("./opening.js").Centre} Centre
 * @typedef {import("./opening.js").When} When
 * @typedef {import("./opening.js").Holidays} Holidays
 * @typedef {import("./seoul-time.js").Moment} Moment
 * @typedef {{words: Record<string, string>, products: Record<string, string>, holidays: Holidays}} Told
 * @typedef {{state: "open" | "lunch" | "closed" | "unknown" | "gone", label: string, text: string}} Door
 */

const QUEUE_HOURS = 24

/**
 * How a centre's door stands at a moment or on a day, and when it opens next for a product if one is named.
 * @param {Told} told
 * @param {Centre} centre
 * @param {string | null} product
 * @param {When} when
 * @param {string} today
 * @returns {Door}
 */
export function doorWords(told, centre, product, when, today) {
  const { words, holidays } = told
  if (!isThere(centre, when.date)) return { state: "gone", label: words[`centre-${goneWord(centre)}`], text: "" }
  const state = door(centre, when, holidays)
  const label = words[when.minute === null ? `door-that-day-${state}` : `door-is-${state}`]
  if (state === "unknown") return { state, label, text: unknownWords(words, centre, when) }
  const lines = state === "open" ? openWords(told, centre, when) : nextWords(told, centre, product, when, today)
  return { state, label, text: lines.filter(Boolean).join(" ") }
}

/**
 * The reason why a product cannot be brought to a centre then, in words; nothing where it can.
 * @param {Told} told
 * @param {Centre} centre
 * @param {string} product
 * @param {When} when
 */
export function whyNot(told, centre, product, when) {
  const { words, holidays } = told
  const opening = openingOn(centre, when.date)
  if (!opening) return words["why-hours-unknown"]
  const state = door(centre, when, holidays)
  const refusal = refusalWords(told, centre, product, when)
  if (!everAccepts(centre, product) && refusal) return refusal
  if (state === "unknown") return words["why-holiday-unknown"]
  if (state === "lunch") return words["why-lunch"]
  if (state === "closed") {
    return words[planOf(opening, when.date, holidays).hours ? "why-closed-now" : "why-closed-that-day"]
  }
  return refusal
}

/**
 * That a centre does not take a product then, though its door may be open; nothing where it does.
 * @param {Told} told
 * @param {Centre} centre
 * @param {string} product
 * @param {When} when
 */
export function refusalWords({ words, holidays }, centre, product, when) {
  const opening = openingOn(centre, when.date)
  if (!opening || acceptsOn(centre, product, when.date, holidays)) return ""
  if (!everAccepts(centre, product)) return words["why-not-accepted"]
  return planOf(opening, when.date, holidays).hours ? words["why-not-accepted-that-day"] : ""
}

/**
 * How long people wait, or nothing where that was seen more than a day ago.
 * @param {Record<string, string>} words
 * @param {Centre} centre
 * @param {number} epoch milliseconds since 1970
 */
export function queueWords(words, centre, epoch) {
  const hours = centre.queue ? (epoch - Date.parse(centre.queue.as_of)) / 3_600_000 : QUEUE_HOURS
  return centre.queue && Math.abs(hours) < QUEUE_HOURS ? words[`queue-${centre.queue.level}`] : ""
}

/**
 * A moment as it is said today: 오늘, 내일, or its date with its weekday, and the time.
 * @param {Record<string, string>} words
 * @param {Moment} moment
 * @param {string} today
 */
export function momentWords(words, { date, minute }, today) {
  return `${dayWords(words, date, today)} ${pair(Math.floor(minute / 60))}:${pair(minute % 60)}`
}

/** @param {Record<string, string>} words @param {string} date @param {string} today */
function dayWords(words, date, today) {
  if (date === today) return words.today
  if (date === daysAfter(today, 1)) return words.tomorrow
  const [year, month, day] = date.split("-").map(Number)
  const form = words[date.slice(0, 4) === today.slice(0, 4) ? "date-near" : "date-far"]
  const name = words["date-months"].split(" ")[month - 1]
  const written = say(form, { year: String(year), month: name, day: String(day) })
  return `${written} (${words[`day-short-${weekdayOf(date)}`]})`
}

/** @param {Centre} centre */
function goneWord(centre) {
  return centre.gone?.how === "moved" ? "moved" : "merged"
}

/** @param {Record<string, string>} words @param {Centre} centre @param {When} when */
function unknownWords(words, centre, when) {
  return words[openingOn(centre, when.date) ? "holiday-unknown" : "hours-unknown"]
}

/** @param {Told} told @param {Centre} centre @param {When} when */
function openWords({ words, products, holidays }, centre, when) {
  const opening = /** @type {import("./opening.js").Opening} */ (openingOn(centre, when.date))
  const plan = planOf(opening, when.date, holidays)
  const hours = /** @type {import("./opening.js").Hours} */ (plan.hours)
  const { lunch } = opening
  // A break that lasts until closing is where the day ends.
  const ends = lunch && minuteOf(lunch.opens) < minuteOf(hours.closes) && minuteOf(hours.closes) <= minuteOf(lunch.closes)
  const until = ends ? lunch.opens : hours.closes
  const ahead = lunch && minuteOf(lunch.closes) < minuteOf(until) && (when.minute ?? 0) < minuteOf(lunch.opens)
  const accepted = Object.keys(products).filter((product) => acceptsOn(centre, product, when.date, holidays))
  const usual = Object.keys(products).filter((product) => everAccepts(centre, product))
  const fewer = accepted.length > 0 && accepted.length < usual.length
  return [
    when.minute === null
      ? say(words["open-hours"], { start: hours.opens, end: until })
      : say(words["open-until"], { time: until }),
    ahead ? say(words["lunch-ahead"], { start: lunch.opens, end: lunch.closes }) : "",
    fewer ? say(words["accepts-only"], { products: accepted.map((product) => products[product]).join(", ") }) : "",
    noteWords(plan.note),
  ]
}

/** @param {Told} told @param {Centre} centre @param {string | null} product @param {When} when @param {string} today */
function nextWords({ words, holidays }, centre, product, when, today) {
  const opening = /** @type {import("./opening.js").Opening} */ (openingOn(centre, when.date))
  const { hours, note } = planOf(opening, when.date, holidays)
  const why = hours ? "" : noteWords(note)
  const next = nextOpening(centre, product, when, holidays)
  return [why, next ? say(words["door-opens-next"], { when: momentWords(words, next, today) }) : words["opens-unknown"]]
}

/** A note as a sentence. @param {string | null} note */
function noteWords(note) {
  return note ? `${note.replace(/\.$/, "")}.` : ""
}

/** @param {number} number */
function pair(number) {
  return String(number).padStart(2, "0")
}

/**
 * A sentence with its places filled.
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
export function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place)
}
