// What is kept on this device, as JSON under a name; nothing of it is sent anywhere.

/** What could not be stored lasts as long as the page. @type {Map<string, unknown>} */
const meanwhile = new Map()

/**
 * What is kept under a name, or `otherwise` where nothing is.
 * @template T
 * @param {string} name
 * @param {T} otherwise
 * @returns {T}
 */
export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") ?? otherwise
  } catch {
    return /** @type {T | undefined} */ (meanwhile.get(name)) ?? otherwise
  }
}

/** Keeps a value, or forgets the name with null; false where it lasts no longer than the page. @param {string} name @param {unknown} value */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    meanwhile.set(name, value)
    return false
  }
}
