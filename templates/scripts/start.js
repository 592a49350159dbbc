// Starts the interface, piece by piece.

/** @typedef {{start: (element: any) => unknown}} Component */

/**
 * Starts the components that are on the page, in the order given, each when the one before it is through. One that
 * does not arrive, or fails, leaves the others, and the page, as they are. The root element says when all are through.
 * @param {Record<string, () => Promise<Component>>} components
 * @param {Document} page
 */
export async function start(components, page = document) {
  const arriving = Object.entries(components).flatMap(([name, load]) => {
    const elements = [...page.querySelectorAll(`[data-component="${name}"]`)]
    return elements.length ? [{ name, elements, component: load().catch(failure(name)) }] : []
  })
  for (const { name, elements, component } of arriving) {
    const { start: begin } = (await component) ?? {}
    for (const element of begin ? elements : []) {
      try {
        await begin?.(element)
      } catch (error) {
        failure(name)(error)
      }
    }
  }
  page.documentElement.dataset.started = ""
}

/** Tells the console; the page goes on as it was made. @param {string} name */
function failure(name) {
  return (/** @type {unknown} */ error) => console.error(`${name} did not start`, error)
}
