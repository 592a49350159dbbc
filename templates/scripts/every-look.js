// What depends on the day, each time somebody looks: a page may stay open for weeks on a phone.

import { now } from "./clock.js"
import { seoulTime } from "./seoul-time.js"

/**
 * Calls `show` with the day in Korea, now and whenever the page comes back into view.
 * @param {(today: string) => void} show
 */
export function atEveryLook(show) {
  const look = () => show(seoulTime(now()).date)
  look()
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look()
  })
}
