// What the household owns, told once: kept on this device, sent nowhere, forgotten at once when asked.

const PLACE = "my-products"

/**
 * @typedef {{model?: string, made?: string, bought?: string}} Mine  a model name, months such as `2007-03`
 * @typedef {{area: string, products: Record<string, Mine>}} Household  a district; what is owned, by product
 */

/** What is kept; nothing where nothing may be kept. @returns {Household} */
export function household() {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? "{}")
    return { area: String(kept.area ?? ""), products: { ...kept.products } }
  } catch {
    return { area: "", products: {} }
  }
}

/**
 * Keeps what was told of a product, beside what was told before; an empty word takes one away.
 * @param {string} product
 * @param {Mine & {area?: string}} told
 * @returns {boolean} whether it could be kept
 */
export function keep(product, { area, ...told }) {
  const known = household()
  const mine = Object.entries({ ...known.products[product], ...told }).filter(([, word]) => word)
  return write({
    area: area ?? known.area,
    products: { ...known.products, [product]: Object.fromEntries(mine) },
  })
}

/** Forgets a product, and the district with it. @param {string} product */
export function forget(product) {
  const { products } = household()
  delete products[product]
  return write({ area: "", products })
}

/** Forgets everything. */
export function forgetAll() {
  return write({ area: "", products: {} })
}

/** @param {Household} next */
function write(next) {
  try {
    if (next.area || Object.keys(next.products).length) localStorage.setItem(PLACE, JSON.stringify(next))
    else localStorage.removeItem(PLACE)
    return true
  } catch {
    return false
  }
}
