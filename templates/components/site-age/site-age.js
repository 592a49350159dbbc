/** A site older than two days says when it was made. */

import { now } from "../../scripts/clock.js"
import { atEveryLook } from "../../scripts/every-look.js"

const TWO_DAYS = 48 * 60 * 60 * 1000

/** @param {HTMLElement} element */
export function start(element) {
  const built = Date.parse(`${element.dataset.built}T00:00:00+09:00`)
  atEveryLook(() => { element.hidden = now() - built <= TWO_DAYS })
}
