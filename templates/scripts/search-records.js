/** What results show of each record, which generator/search/listing.py wrote small. */

/** Records of {kind, id, title, product, badge, url, symptom, product_name, group}, and the products each is `about`. */
export function unlist({ columns, urls, products, runs }) {
  return runs.flatMap(([kind, product, ...rows]) => rows.map((row) => {
    const written = Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))
    const id = written.id[0] === '/' ? product + written.id : written.id
    const title = written.title.startsWith(': ') ? id.split('/').pop() + written.title : written.title
    const [name = '', group = ''] = products[product] ?? []
    const url = written.url || urls[kind].replace('{id}', id).replace('{product}', product)
    const about = (written.products || product).split(' ').filter(Boolean)
    return { ...written, kind, id, title, product, url, product_name: name, group, about }
  }))
}

/** Whether a record is about any of these products. */
export const isAbout = (record, products) => record.about.some((product) => products.has(product))

/** The products of results, in their order. */
export function productsOf(results) {
  const products = new Map(results.map(({ record }) => [record.product, record.product_name]))
  products.delete('')
  return [...products].map(([id, name]) => ({ id, name }))
}
