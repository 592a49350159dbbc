// What state a campaign is in on a day of Korea; the same rules as generator/visit/campaign_state.py.

/**
 * @typedef {"upcoming" | "active" | "ended-still-served" | "ended" | "withdrawn"} State
 * @typedef {{starts: string, official_end: string | null, still_served: boolean, ends: string | null,
 *   withdrawn: string | null, recurs: {confirmed: number[]} | null}} Dates
 * @typedef {{starts: string, ends: string | null, confirmed: boolean}} Occurrence
 */

/** States in which a customer can still ask for the remedy. @type {State[]} */
export const OPEN = ["active", "ended-still-served"]

/**
 * The run of a campaign that matters on a day; a yearly programme has one each confirmed year.
 * @param {Dates} campaign
 * @param {string} today
 * @returns {Occurrence}
 */
export function occurrence(campaign, today) {
  if (!campaign.recurs) return { starts: campaign.starts, ends: campaign.official_end, confirmed: true }
  const years = [...new Set([yearOf(campaign.starts), ...campaign.recurs.confirmed])].sort((a, b) => a - b)
  const runs = years.map((year) => inYear(campaign, year))
  const current = runs.find((run) => run.ends && today <= run.ends)
  return current ?? { starts: nextStart(campaign, years[years.length - 1] + 1, today), ends: null, confirmed: false }
}

/**
 * The state on a day; each boundary is midnight at the end of the day named.
 * @param {Dates} campaign
 * @param {string} today
 * @returns {State}
 */
export function stateOf(campaign, today) {
  if (campaign.withdrawn && campaign.withdrawn <= today) return "withdrawn"
  if (campaign.ends && campaign.ends < today) return "ended"
  const run = occurrence(campaign, today)
  if (!run.confirmed || today < run.starts) return "upcoming"
  if (run.ends && run.ends < today) return campaign.still_served ? "ended-still-served" : "ended"
  return "active"
}

/**
 * What to call the state on a day: a yearly programme without known dates is `unconfirmed`.
 * @param {Dates} campaign
 * @param {string} today
 * @returns {State | "unconfirmed"}
 */
export function standingOf(campaign, today) {
  const state = stateOf(campaign, today)
  return state === "upcoming" && !occurrence(campaign, today).confirmed ? "unconfirmed" : state
}

/** The first start from a year on that has not passed. @param {Dates} campaign @param {number} year @param {string} today */
function nextStart(campaign, year, today) {
  const first = Math.max(year, yearOf(today))
  const starts = sameDay(campaign.starts, first)
  return today <= starts ? starts : sameDay(campaign.starts, first + 1)
}

/** @param {Dates} campaign @param {number} year @returns {Occurrence} */
function inYear(campaign, year) {
  const end = campaign.official_end
  const ends = end ? sameDay(end, year + yearOf(end) - yearOf(campaign.starts)) : `${year}-12-31`
  return { starts: sameDay(campaign.starts, year), ends, confirmed: true }
}

/** The same day of another year; 29 February becomes 1 March. @param {string} day @param {number} year */
function sameDay(day, year) {
  const moved = `${year}${day.slice(4)}`
  return day.endsWith("-02-29") && !leap(year) ? `${year}-03-01` : moved
}

/** @param {number} year */
function leap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** @param {string} day */
function yearOf(day) {
  return Number(day.slice(0, 4))
}
