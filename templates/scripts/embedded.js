// Data that the page brings for its scripts.

/**
 * The value of a script element by its id, or null where the page has none.
 * @param {Document} page
 * @param {string} id
 */
export function embedded(page, id) {
  return JSON.parse(page.getElementById(id)?.textContent || "null")
}
