import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"

import { forget, forgetAll, household, keep } from "../../templates/scripts/my-products.js"

/** @type {Map<string, string>} */
let shelf = new Map()

const open = {
  getItem: (name) => shelf.get(name) ?? null,
  setItem: (name, value) => shelf.set(name, value),
  removeItem: (name) => shelf.delete(name),
}

/** Puts a storage in place, or one that refuses. */
function storage(kind) {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      if (kind === "blocked") throw new DOMException("no", "SecurityError")
      return kind === "full" ? { ...open, setItem() { throw new DOMException("full", "QuotaExceededError") } } : open
    },
  })
}

beforeEach(() => {
  shelf = new Map()
  storage("open")
})

test("a household has several products, and each is told piece by piece", () => {
  assert.ok(keep("tv", { model: "OLED55C", made: "" }))
  assert.ok(keep("washer-front", {}))
  assert.ok(keep("tv", { bought: "2019-03", area: "seoul/mapo" }))
  assert.deepEqual(household(), {
    area: "seoul/mapo",
    products: { tv: { model: "OLED55C", bought: "2019-03" }, "washer-front": {} },
  })
})

test("an empty word takes away what was told", () => {
  keep("tv", { model: "OLED55C", made: "2018-01" })
  keep("tv", { model: "" })
  assert.deepEqual(household().products.tv, { made: "2018-01" })
})

test("what is forgotten leaves no trace", () => {
  keep("tv", { model: "OLED55C", area: "seoul/mapo" })
  keep("washer-front", { made: "2007-05" })
  forget("tv")
  assert.deepEqual(household(), { area: "", products: { "washer-front": { made: "2007-05" } } })
  forget("washer-front")
  assert.equal(shelf.size, 0)
  keep("tv", {})
  forgetAll()
  assert.equal(shelf.size, 0)
})

for (const kind of ["blocked", "full"]) {
  test(`where storage is ${kind} nothing is kept, and that is said`, () => {
    storage(kind)
    assert.equal(keep("tv", { model: "OLED55C" }), false)
    assert.deepEqual(household(), { area: "", products: {} })
  })
}

for (const text of ["{", "[]", "7", "null", '{"products": 3, "area": null}']) {
  test(`what somebody else wrote there is passed over: ${text}`, () => {
    shelf.set("my-products", text)
    assert.deepEqual(household(), { area: "", products: {} })
    assert.ok(keep("tv", {}))
  })
}
