// Starting the components of a page; one that fails leaves the others, and the page, as they are.

/** @typedef {{start: (element: any) => unknown}} Component */

/**
 * Starts components in the order given.
 * @param {Record<string, Component>} components
 */
export function start(components, page = document) {
  for (const [name, component] of Object.entries(components)) {
    for (const element of elementsOf(name, page)) attempt(name, () => component.start(element))
  }
}

/**
 * Loads the components that the page has, and starts each when it is there.
 * @param {Record<string, () => Promise<Component>>} loaders
 */
export function startWhereNeeded(loaders, page = document) {
  for (const [name, load] of Object.entries(loaders)) {
    const elements = elementsOf(name, page)
    if (!elements.length) continue
    attempt(name, async () => {
      const component = await load()
      for (const element of elements) attempt(name, () => component.start(element))
    })
  }
}

/** @param {string} name @param {Document} page */
function elementsOf(name, page) {
  return [...page.querySelectorAll(`[data-component="${name}"]`)]
}

/** @param {string} name @param {() => unknown} act */
async function attempt(name, act) {
  try {
    await act()
  } catch (error) {
    console.error(`${name} did not start`, error)
  }
}
