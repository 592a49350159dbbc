// Which units a campaign means; tests/visit/affected.json tells the rules case by case.

/**
 * @typedef {{models: string[], made: {from: string | null, to: string | null} | null, serials: {from: string, to: string}[]}} Affected
 * @typedef {{model?: string, made?: string, serial?: string}} Unit  model name, month such as `2007-03`, serial number
 * @typedef {"yes" | "no" | "unknown"} Meant
 */

/**
 * Whether a unit is meant. What the campaign does not narrow fits every unit; a serial number inside a
 * range decides alone; one of another form than all ranges decides nothing, for it may be misread.
 * @param {Affected | null} affected
 * @param {Unit} unit
 * @returns {Meant}
 */
export function meant(affected, unit) {
  if (!affected) return "yes"
  const bySerial = serialSays(affected.serials, unit.serial)
  if (bySerial === "yes") return "yes"
  const answers = [modelSays(affected.models, unit.model), monthSays(affected.made, unit.made), bySerial]
  if (answers.includes("no")) return "no"
  return answers.includes("unknown") ? "unknown" : "yes"
}

/** @param {string[]} patterns @param {string | undefined} model @returns {Meant | null} */
function modelSays(patterns, model) {
  if (!patterns.length) return null
  if (!model?.trim()) return "unknown"
  return patterns.some((pattern) => fits(pattern, model.trim())) ? "yes" : "no"
}

/**
 * Whether a model name fits a pattern, `*` standing for anything and letters of either case; without
 * regular expressions, so no pattern can run for long.
 * @param {string} pattern @param {string} model
 */
export function fits(pattern, model) {
  const pieces = pattern.toUpperCase().split(/\*+/)
  const name = model.toUpperCase()
  if (pieces.length === 1) return name === pieces[0]
  const first = pieces[0]
  const last = pieces[pieces.length - 1]
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  let at = first.length
  const end = name.length - last.length
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}

/** @param {Affected["made"]} range @param {string | undefined} made @returns {Meant | null} */
function monthSays(range, made) {
  if (!range) return null
  if (!made) return "unknown"
  const month = made.slice(0, 7)
  return (range.from ?? "").slice(0, 7) <= month && month <= (range.to ?? "9999-12").slice(0, 7) ? "yes" : "no"
}

/** @param {Affected["serials"]} ranges @param {string | undefined} serial @returns {Meant | null} */
function serialSays(ranges, serial) {
  if (!ranges.length) return null
  const word = (serial ?? "").trim().toUpperCase()
  const sameForm = ranges.filter((range) => formOf(range.from) === formOf(word))
  if (!sameForm.length) return "unknown"
  return sameForm.some((range) => range.from.toUpperCase() <= word && word <= range.to.toUpperCase()) ? "yes" : "no"
}

/** The form of a serial number: digits as 9, letters as A. @param {string} serial */
function formOf(serial) {
  return serial.replace(/[0-9]/g, "9").replace(/[A-Za-z]/g, "A")
}
