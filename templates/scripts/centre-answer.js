// The answer of the centre finder: which centre, in what part, how its door stands, and why not the usual one.

import { chooseCentre } from "./centre-choice.js"
import { doorWords, momentWords, refusalWords, say, whyNot } from "./centre-words.js"
import { isThere } from "./opening.js"

/**
 * @typedef {import("./opening.js").Centre} Centre
 * @typedef {import("./opening.js").When} When
 * @typedef {import("./centre-words.js").Told & {centres: Centre[]}} Counter
 * @typedef {{centre: Centre, role: string, door: import("./centre-words.js").Door, lines: string[]}} Card
 * @typedef {{status: string, cards: Card[]}} Answer
 */

/**
 * Where to bring a product from a district at a moment or on a day.
 * @param {Counter} counter
 * @param {string} area
 * @param {string} product
 * @param {When} when
 * @param {string} today
 * @returns {Answer}
 */
export function answerFor(counter, area, product, when, today) {
  const { words, holidays, centres } = counter
  const choice = chooseCentre({ product, parts: [], centres, stock: [], holidays }, area, when)
  if (!choice.centre) return { status: words["centre-finder-none"], cards: [] }
  const moved = choice.obstacle === "centre-moved"
  const before = centres.find((centre) => centre.covers.includes(area) && !isThere(centre, when.date))
  const lines = []
  if (moved && before) lines.push(say(words["finder-moved"], { name: before.name }))
  if (choice.instead) lines.push(ownLine(counter, choice.instead.centre, product, when))
  const refused = refusalWords(counter, choice.centre, product, when)
  if (refused) lines.push(refused)
  if (refused && choice.opens) {
    lines.push(say(words["finder-accepts-next"], { when: momentWords(words, choice.opens, today) }))
  }
  lines.push(words["finder-call-first"])
  const role = moved ? "finder-new" : choice.instead ? helperRole(choice.obstacle) : "finder-own"
  return answerOf([{ ...cardOf(counter, choice.centre, product, when, today), role: words[role], lines }])
}

/**
 * The centres near a place that take a product, with the way there.
 * @param {Counter} counter
 * @param {{thing: Centre, km: number}[]} near
 * @param {string} product
 * @param {When} when
 * @param {string} today
 * @returns {Answer}
 */
export function answerNear(counter, near, product, when, today) {
  const cards = near.map(({ thing, km }) => {
    const why = refusalWords(counter, thing, product, when)
    const role = say(counter.words["finder-km"], { km: km < 10 ? km.toFixed(1) : String(Math.round(km)) })
    return { ...cardOf(counter, thing, product, when, today), role, lines: why ? [why] : [] }
  })
  return { status: counter.words[cards.length ? "finder-near-heading" : "centre-finder-none"], cards }
}

/** @param {Card[]} cards @returns {Answer} */
function answerOf(cards) {
  const [{ centre, role, door }] = cards
  return { status: `${role}: ${centre.name}. ${door.label}. ${door.text}`, cards }
}

/** @param {Counter} counter @param {Centre} centre @param {string} product @param {When} when @param {string} today */
function cardOf(counter, centre, product, when, today) {
  return { centre, role: "", door: doorWords(counter, centre, product, when, today), lines: /** @type {string[]} */ ([]) }
}

/** @param {string | null} obstacle */
function helperRole(obstacle) {
  return obstacle ? "finder-soonest" : "finder-helper"
}

/** @param {Counter} counter @param {Centre} centre @param {string} product @param {When} when */
function ownLine(counter, centre, product, when) {
  return say(counter.words["finder-own-is"], { name: centre.name, reason: whyNot(counter, centre, product, when) })
}
