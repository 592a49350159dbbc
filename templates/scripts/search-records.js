/** What results show of each record, which generator/search/listing.py wrote small. */

/** Records of {kind, id, title, product, badge, url, product_name, group}, and the products each is `about`. */
export function unlist({ columns, urls, products, rows }) {
  return rows.map((row) => {
    const record = Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))
    const [name = '', group = ''] = products[record.product] ?? []
    const usual = () => urls[record.kind].replace('{id}', record.id).replace('{product}', record.product)
    const about = (record.products || record.product).split(' ').filter(Boolean)
    return { ...record, url: record.url || usual(), product_name: name, group, about }
  })
}

/** Whether a record is about any of these products. */
export const isAbout = (record, products) => record.about.some((product) => products.has(product))

/** The products of results, in their order. */
export function productsOf(results) {
  const products = new Map(results.map(({ record }) => [record.product, record.product_name]))
  products.delete('')
  return [...products].map(([id, name]) => ({ id, name }))
}
