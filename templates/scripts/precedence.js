// Which reason decides, where there are several; the order is that of generator/visit/precedence.py.

/**
 * @typedef {"normal" | "self-fix" | "call-first" | "carry-in" | "home-visit" | "stop-now"} Verdict
 */

/** The first of these that is known is the one reason the customer reads. */
export const ORDER = [
  "safety",
  "part-discontinued",
  "part-order",
  "part-unknown",
  "stock-unknown",
  "not-accepted",
  "centre-moved",
  "coverage",
  "hours-unknown",
  "centre-closed",
  "booking",
]

const GOING = ["carry-in", "home-visit"]

/**
 * The verdict to show and the one reason that decides it.
 * @param {Verdict} verdict as authored
 * @param {string | null} authored the reason written with `call-first`
 * @param {Set<string>} obstacles every known reason not to go
 * @param {boolean} stopUse whether a campaign says that this very unit must not be used
 * @returns {{verdict: Verdict, reason: string | null}}
 */
export function decide(verdict, authored, obstacles, stopUse = false) {
  if (stopUse && verdict !== "stop-now") return { verdict: "stop-now", reason: "stop-use" }
  const known = new Set(obstacles)
  if (verdict === "call-first" && authored) known.add(authored)
  const reason = ORDER.find((obstacle) => known.has(obstacle)) ?? null
  if (GOING.includes(verdict)) return reason ? { verdict: "call-first", reason } : { verdict, reason: null }
  return { verdict, reason: verdict === "call-first" ? reason : null }
}
