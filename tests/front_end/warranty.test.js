import assert from "node:assert/strict"
import { test } from "node:test"

import { warrantyOn } from "../../templates/scripts/warranty.js"

const TERMS = { months: 12, parts: { motor: 36 }, until: "2027-06-30" }
const TODAY = "2026-11-22"

for (const [bought, parts, holds] of [
  ["2025-12", [], "in"],
  ["2025-11", [], "out"],
  ["2025-11", ["motor"], "in"],
  ["2025-11", ["motor", "door"], "unknown"],
  ["2027-01", [], "unknown"],
  ["", [], "unknown"],
  ["2025-13", [], "unknown"],
]) {
  test(`bought in ${bought || "an unknown month"}, ${parts.join(" and ") || "the whole"}: ${holds}`, () => {
    assert.equal(warrantyOn(parts, TERMS, bought, TODAY), holds)
  })
}

test("past their date the terms say nothing", () => {
  assert.equal(warrantyOn([], TERMS, "2027-06", "2027-06-30"), "in")
  assert.equal(warrantyOn([], TERMS, "2027-06", "2027-07-01"), "unknown")
  assert.equal(warrantyOn([], null, "2027-06", TODAY), "unknown")
})
