// Does the warranty probably still hold? Only the month of purchase is known, so the answer is never certain.

/**
 * @typedef {{months: number, parts: Record<string, number>, until: string | null}} Warranty
 */

/**
 * Whether the warranty probably still holds for these parts, each by its own months where it has some; where they
 * differ it is not known.
 * @param {string[]} parts
 * @param {Warranty | null} warranty
 * @param {string} bought a month such as `2025-03`
 * @param {string} today
 * @returns {"in" | "out" | "unknown"}
 */
export function warrantyOn(parts, warranty, bought, today) {
  if (!warranty || !/^\d{4}-(0[1-9]|1[0-2])$/.test(bought) || (warranty.until && warranty.until < today)) return "unknown"
  const owned = monthsOf(today) - monthsOf(bought)
  if (owned < 0) return "unknown"
  const months = parts.map((part) => (Object.hasOwn(warranty.parts, part) ? warranty.parts[part] : warranty.months))
  if (!months.length) months.push(warranty.months)
  if (owned < Math.min(...months)) return "in"
  return owned < Math.max(...months) ? "unknown" : "out"
}

/** @param {string} date */
function monthsOf(date) {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}
