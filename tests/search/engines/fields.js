/** What engines are told of the documents: the fields, and what a match in each is worth, as our own index has it. */

export const FIELDS = ['title', 'product', 'codes', 'ask', 'sym']
export const BOOST = { title: 6, product: 3, codes: 10, ask: 5, sym: 2 }

/** A field of a document as one text. */
export const textOf = (document, field) => [document[field]].flat().join(' ')
