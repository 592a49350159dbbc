// Korean time from a moment, whatever the zone of the device: Korea keeps no summer time.

const OFFSET = 9 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

/**
 * @typedef {{date: string, minute: number}} Moment  a day such as `2026-11-22` and minutes after its midnight
 */

/**
 * The day and minute in Korea.
 * @param {number} epoch milliseconds since 1970
 * @returns {Moment}
 */
export function seoulTime(epoch) {
  const shifted = new Date(epoch + OFFSET)
  return {
    date: shifted.toISOString().slice(0, 10),
    minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
  }
}

/**
 * The weekday of a day, `mon` to `sun`.
 * @param {string} date
 */
export function weekdayOf(date) {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]
}

/**
 * A day so many days later.
 * @param {string} date
 * @param {number} days
 */
export function daysAfter(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/**
 * Minutes after midnight of a time such as `09:30`.
 * @param {string} time
 */
export function minuteOf(time) {
  const [hours, minutes] = time.split(":").map(Number)
  return hours * 60 + minutes
}
