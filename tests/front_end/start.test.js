import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"

import { start } from "../../templates/scripts/start.js"

/** @type {string[]} */
let told = []
const speak = console.error

beforeEach(() => {
  told = []
  console.error = (/** @type {unknown[]} */ ...words) => told.push(words.map(String).join(" "))
})
afterEach(() => { console.error = speak })

/** A page with these elements, by the component each belongs to. */
const page = (elements) => ({
  documentElement: { dataset: {} },
  querySelectorAll: (selector) => elements[/"(.*)"/.exec(selector)[1]] ?? [],
})
/** A component that writes down what it started. */
const writing = (started) => async () => ({ start: (element) => started.push(element) })

test("each element of a component is started, and components in the order given", async () => {
  const started = []
  const slow = () => new Promise((resolve) => setImmediate(() => resolve({ start: (element) => started.push(element) })))
  await start({ bell: slow, lamp: writing(started) }, page({ bell: ["bell 1", "bell 2"], lamp: ["lamp"] }))
  assert.deepEqual(started, ["bell 1", "bell 2", "lamp"])
})

test("what is not on the page is not fetched", async () => {
  const fetched = []
  const load = (name) => async () => { fetched.push(name); return { start: () => {} } }
  await start({ bell: load("bell"), lamp: load("lamp") }, page({ lamp: ["lamp"] }))
  assert.deepEqual(fetched, ["lamp"])
})

test("one that fails, or does not arrive, leaves the others", async () => {
  const started = []
  await start(
    {
      broken: async () => ({ start: (element) => { if (element === "bad") throw new Error("spring"); started.push(element) } }),
      lost: async () => { throw new Error("404") },
      lamp: writing(started),
    },
    page({ broken: ["bad", "good"], lost: ["lost"], lamp: ["lamp"] }),
  )
  assert.deepEqual(started, ["good", "lamp"])
  assert.deepEqual(told.sort(), ["broken did not start Error: spring", "lost did not start Error: 404"])
})
