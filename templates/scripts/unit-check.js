// Is this unit meant, and if that cannot be told, what is still missing?

import { meant } from "./affected.js"

/**
 * @typedef {import("./affected.js").Affected} Affected
 * @typedef {import("./affected.js").Unit} Unit
 * @typedef {{meant: import("./affected.js").Meant, missing: string[]}} Found  `missing` names fields of a unit
 */

/**
 * Whether a unit is meant; while that is unknown, which fields are empty. None missing means that the
 * serial number is not written in any form the campaign knows.
 * @param {Affected} affected
 * @param {Unit} unit
 * @returns {Found}
 */
export function check(affected, unit) {
  const answer = meant(affected, unit)
  if (answer !== "unknown") return { meant: answer, missing: [] }
  const asked = { model: affected.models.length > 0, made: affected.made !== null, serial: affected.serials.length > 0 }
  const missing = Object.entries(asked).filter(([field, narrows]) => narrows && !unit[field]?.trim()).map(([field]) => field)
  return { meant: answer, missing }
}

/**
 * A month such as `2007-03` out of what people write (`2007.3`, `2007년 3월`, `200703`), or nothing.
 * @param {string} text
 */
export function monthIn(text) {
  const found = /^\s*(19\d\d|20\d\d)(?:\D+|(?=\d\d\D*$))(\d{1,2})(?!\d)/.exec(text)
  const month = Number(found?.[2])
  return found && month >= 1 && month <= 12 ? `${found[1]}-${String(month).padStart(2, "0")}` : ""
}
