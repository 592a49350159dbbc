// From what a customer types to districts, from a place on earth to the centres around it.

import { firstLetters, letters, normalise } from "./analyser.js"

/**
 * @typedef {Record<string, {name: string, postcodes: string[]}>} Areas  districts by id
 * @typedef {{id: string, name: string}} District
 * @typedef {{lat: number, lon: number}} Place
 */

const EARTH_KM = 6371
const POSTCODE = /^\d{1,5}$/
/** Two letters that keyboards join into one sign: `ㅄ` for the first letters of 부산, `고` on the way to 관악. */
const JOINED = new Map(Object.entries({
  ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
  ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
}))

/**
 * The districts that typed text may mean, the likeliest first: by name, first letters, romanised id or postcode.
 * @param {Areas} areas
 * @param {string} typed
 * @returns {District[]}
 */
export function districts(areas, typed) {
  const text = plain(typed)
  if (!text) return []
  return POSTCODE.test(text) ? byPostcode(areas, text) : byName(areas, text)
}

/**
 * The one district that typed text means, or null where it may mean none or several.
 * @param {Areas} areas
 * @param {string} typed
 * @returns {District | null}
 */
export function district(areas, typed) {
  const found = districts(areas, typed)
  const text = plain(typed)
  const named = found.filter(({ name }) => plain(name) === text || plain(ownName(name)) === text)
  if (named.length === 1) return named[0]
  return found.length === 1 ? found[0] : null
}

/**
 * The places of `all` by their distance from a place, in kilometres, the nearest first.
 * @template {{at: Place | null}} Thing
 * @param {Thing[]} all
 * @param {Place} from
 * @returns {{thing: Thing, km: number}[]}
 */
export function nearest(all, from) {
  return all
    .flatMap((thing) => (thing.at ? [{ thing, km: distance(thing.at, from) }] : []))
    .sort((one, other) => one.km - other.km)
}

/**
 * The way over the earth between two places, in kilometres (haversine).
 * @param {Place} one
 * @param {Place} other
 */
export function distance(one, other) {
  const radians = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180
  const half = (/** @type {number} */ angle) => Math.sin(angle / 2) ** 2
  const [from, to] = [radians(one.lat), radians(other.lat)]
  const chord = half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(other.lon - one.lon))
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * The districts whose prefix fits best: the longest that begins the postcode, or all that it begins.
 * @param {Areas} areas @param {string} digits @returns {District[]}
 */
function byPostcode(areas, digits) {
  const fits = Object.entries(areas).flatMap(([id, { name, postcodes }]) => {
    const lengths = postcodes
      .filter((prefix) => prefix.startsWith(digits) || digits.startsWith(prefix))
      .map((prefix) => Math.min(prefix.length, digits.length))
    return lengths.length ? [{ id, name, length: Math.max(...lengths) }] : []
  })
  const longest = Math.max(...fits.map(({ length }) => length))
  return fits.filter(({ length }) => length === longest).map(({ id, name }) => ({ id, name }))
}

/** @param {Areas} areas @param {string} text @returns {District[]} */
function byName(areas, text) {
  const ranked = Object.entries(areas).map(([id, { name }]) => ({ id, name, rank: rankOf(id, name, text) }))
  const found = ranked.filter(({ rank }) => rank >= 0).sort((one, other) => one.rank - other.rank)
  return found.map(({ id, name }) => ({ id, name }))
}

/**
 * 0 where the district's own name begins so, 1 for the whole name, 2 within it, -1 where it does not fit.
 * @param {string} id @param {string} name @param {string} typed
 */
function rankOf(id, name, typed) {
  if (/^[a-z/]+$/.test(typed)) {
    const at = id.replace(/-/g, "").indexOf(typed)
    return at < 0 ? -1 : id[at - 1] === "/" ? 0 : at === 0 ? 1 : 2
  }
  const whole = plain(name)
  const own = whole.length - plain(ownName(name)).length
  if (fitsAt(whole, own, typed)) return 0
  if (fitsAt(whole, 0, typed)) return 1
  return [...whole].some((_syllable, at) => fitsAt(whole, at, typed)) ? 2 : -1
}

/**
 * Whether a name goes on from a syllable as typed: whole syllables, or their first letters; the last may be
 * half typed, and may already hold the next consonant (`맢` on the way to 마포).
 * @param {string} name @param {number} at @param {string} typed
 */
function fitsAt(name, at, typed) {
  const rest = [...name].slice(at)
  const signs = [...typed]
  const last = signs.pop() ?? ""
  const first = (/** @type {string | undefined} */ syllable) => (syllable ? firstLetters(syllable) : "")
  if (!signs.every((sign, index) => sign === rest[index] || sign === first(rest[index]))) return false
  const ahead = rest.slice(signs.length).join("")
  return ahead !== "" && (last === first(ahead[0]) || keys(ahead).startsWith(keys(last)))
}

/** The keys pressed for a text, one by one. @param {string} text */
function keys(text) {
  return apart(letters(text))
}

/** The name within its region: 마포구 of 서울 마포구. @param {string} name */
function ownName(name) {
  return name.split(" ").slice(1).join(" ") || name
}

/** Text as it is compared: composed, in lower case, without spaces and hyphens. @param {string} text */
function plain(text) {
  return normalise(apart(text)).replace(/[\s-]/g, "")
}

/** @param {string} text */
function apart(text) {
  return [...text].map((sign) => JOINED.get(sign) ?? sign).join("")
}
