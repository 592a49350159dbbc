/** A fact with a last day: past it, its place says that it has to be asked. */

import { now } from "../../scripts/clock.js"
import { seoulTime } from "../../scripts/seoul-time.js"

/** @param {HTMLElement} element */
export function start(element) {
  const { until, instead } = element.dataset
  if (until && until < seoulTime(now()).date) element.textContent = instead ?? ""
}
