/** The centre finder: asks district, product and day, and shows the centre; nothing leaves the device. */

import { everAccepts } from "../../scripts/centre-choice.js"
import { answerFor, answerNear } from "../../scripts/centre-answer.js"
import { queueWords, say } from "../../scripts/centre-words.js"
import { now } from "../../scripts/clock.js"
import { nearest } from "../../scripts/coverage.js"
import { embedded } from "../../scripts/embedded.js"
import { isThere } from "../../scripts/opening.js"
import { seoulTime } from "../../scripts/seoul-time.js"

const MINUTE = 60_000
const NEAR = 3
const REFUSED = 1
const PATIENCE = { timeout: 15_000, maximumAge: 5 * MINUTE }

/** @param {HTMLFormElement} form */
export function start(form) {
  const page = form.ownerDocument
  const counter = /** @type {import("../../scripts/centre-answer.js").Counter} */ (embedded(page, "counter"))
  const { words } = counter
  const date = /** @type {HTMLInputElement} */ (form.elements.namedItem("date"))
  const near = /** @type {HTMLButtonElement} */ (form.querySelector("[data-action=near]"))
  const status = /** @type {HTMLElement} */ (form.querySelector(".centre-finder-status"))
  const place = /** @type {HTMLElement} */ (form.querySelector(".centre-finder-answer"))
  /** @type {import("../../scripts/coverage.js").Place | null} */
  let here = null
  let shown = ""

  /** @param {string} name */
  const told = (name) => String(new FormData(form).get(name) ?? "")

  /** The answer as things stand; null where nothing has been asked yet. */
  function answer() {
    const moment = seoulTime(now())
    const today = moment.date
    if (!here && !told("area")) return null
    date.min = today
    if (told("day") === "other" && !(date.value >= today)) return { status: words["finder-tell-date"], cards: [] }
    const when = told("day") === "other" && date.value > today ? { date: date.value, minute: null } : moment
    const product = told("product")
    if (!product) return { status: words["finder-tell-product"], cards: [] }
    if (!here) return answerFor(counter, told("area"), product, when, today)
    const able = counter.centres.filter((centre) => isThere(centre, when.date) && everAccepts(centre, product))
    return answerNear(counter, nearest(able, here).slice(0, NEAR), product, when, today)
  }

  /** @param {import("../../scripts/opening.js").Centre} centre */
  const queue = (centre) => (told("day") === "today" ? queueWords(words, centre, now()) : "")

  /** What the cards show is only spoken, not printed twice. @param {string} sentence @param {boolean} printed */
  function tell(sentence, printed = true) {
    status.textContent = sentence
    status.classList.toggle("visually-hidden", !printed)
  }

  /** Shows the answer anew where it has changed, so that nobody loses the place while reading. */
  function show() {
    date.hidden = told("day") !== "other"
    const found = answer()
    const cards = (found?.cards ?? []).map((card) => ({ ...card, queue: queue(card.centre) }))
    const print = JSON.stringify([found?.status, cards])
    if (print === shown) return
    shown = print
    tell(found?.status ?? "", !cards.length)
    place.replaceChildren(...cards.map((card) => cardElement(form, card, words)))
  }

  form.addEventListener("district", () => {
    here = null
    show()
  })
  form.addEventListener("change", show)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    show()
    if (answer()) return place.querySelector("a")?.focus()
    tell(words["finder-tell-area"])
    form.querySelector("input")?.focus()
  })
  near.addEventListener("click", () => {
    tell(words["finder-locating"])
    locate().then((coords) => {
      here = { lat: coords.latitude, lon: coords.longitude }
      shown = ""
      show()
    }).catch((failure) => {
      tell(words[failure.code === REFUSED ? "finder-near-refused" : "finder-near-failed"])
    })
  })
  page.addEventListener("visibilitychange", show)
  setInterval(show, MINUTE)
  form.hidden = false
}

/** @returns {Promise<GeolocationCoordinates>} */
function locate() {
  // Where the page is not served over https there is no `geolocation`, and the promise fails.
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, PATIENCE)
  })
}

/**
 * @param {HTMLFormElement} form
 * @param {import("../../scripts/centre-answer.js").Card & {queue: string}} card
 * @param {Record<string, string>} words
 */
function cardElement(form, { centre, role, door, lines, queue }, words) {
  const name = linkTo(`${form.dataset.root}${centre.url}`, centre.name)
  const state = make("p", "", make("strong", `tag door door-${door.state}`, door.label), ` ${door.text}`)
  const phone = linkTo(`tel:${centre.phone.replace(/[^\d+]/g, "")}`, iconOf(form, "phone"), ` ${centre.phone}`)
  phone.className = "button button-strong"
  const maps = Object.entries(centre.maps ?? {}).map(([map, address]) => {
    const link = linkTo(address, iconOf(form, "pin"), ` ${say(words["centre-on-map"], { map: words[map] })}`)
    link.className = "button"
    link.rel = "noopener noreferrer"
    return link
  })
  return make(
    "article",
    "card centre-card",
    make("p", "eyebrow", role),
    make("h3", "", name),
    state,
    ...lines.map((line) => make("p", "", line)),
    ...(queue ? [make("p", "soft", `${words["centre-queue"]}: ${queue}`)] : []),
    make("p", "soft", iconOf(form, "pin"), ` ${centre.address}`),
    make("p", "button-row", phone, ...maps),
  )
}

/** @param {string} name @param {string} className @param {(Node | string)[]} inside */
function make(name, className, ...inside) {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...inside)
  return element
}

/** @param {string} address @param {(Node | string)[]} inside */
function linkTo(address, ...inside) {
  const link = document.createElement("a")
  link.href = address
  link.append(...inside)
  return link
}

/** @param {HTMLElement} form @param {string} name */
function iconOf(form, name) {
  const template = /** @type {HTMLTemplateElement} */ (form.querySelector(`template[data-icon=${name}]`))
  return template.content.cloneNode(true)
}
