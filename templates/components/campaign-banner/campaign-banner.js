/** The banner: the most important campaign that is open on the day and was not put away on this device. */

import { OPEN } from "../../scripts/campaign-state.js"
import { atEveryLook } from "../../scripts/every-look.js"
import { isPutAway, putAway } from "../../scripts/put-away.js"

/** Starts after the notices in it, which find their state themselves. @param {HTMLElement} banner */
export function start(banner) {
  const rows = /** @type {HTMLElement[]} */ ([...banner.children])
  const gone = new Set(rows.map(idOf).filter(isPutAway))
  let answered = false

  for (const row of rows) {
    const button = /** @type {HTMLButtonElement} */ (row.querySelector("button"))
    button.hidden = false
    button.addEventListener("click", () => {
      gone.add(idOf(row))
      putAway(idOf(row))
      // Who puts one notice away is not shown the next one at once.
      answered = true
      show()
    })
  }
  atEveryLook(show)

  function show() {
    const shown = answered ? undefined : rows.find((row) => isOpen(row) && !gone.has(idOf(row)))
    for (const row of rows) row.hidden = row !== shown
    banner.hidden = !shown
  }
}

/** @param {HTMLElement} row */
function idOf(row) {
  return row.dataset.id ?? ""
}

/** @param {HTMLElement} row */
function isOpen(row) {
  return OPEN.some((state) => state === row.dataset.standing)
}
