/** A lexicon, which generator/search/packing.py wrote small. */

/** `lexicon` with its rules and forms; `terms` are those of the index. */
export function unpackLexicon({ packed, rules, ...lexicon }, terms) {
  return { ...lexicon, rules: unpackRules(rules), forms: unpackForms(packed, terms, lexicon['one-syllable']) }
}

/** Every form and its entries [class, tokens, cost], in order of the alphabet; one syllable costs more. */
export function unpackForms(packed, terms, oneSyllable) {
  /** @type {Map<string, [string, string, number][]>} */
  const forms = new Map()
  const add = (form, base, tokens) => {
    const kind = base[0]
    const cost = Number(base.slice(1)) + (form.length === 1 ? (oneSyllable[kind] ?? 0) : 0)
    const entries = forms.get(form) ?? []
    forms.set(form, [...entries, [kind, tokens, cost]])
  }
  const addGroups = (tokens, groups) => {
    for (const group of groups.split(';')) {
      const [base, ...written] = group.split(' ')
      for (const short of written.length > 0 ? written : ['+']) for (const form of lengthened(short, tokens)) add(form, base, tokens)
    }
  }
  packed.own.split('|').forEach((groups, at) => groups && addGroups(terms[at], groups))
  for (const [groups, words] of Object.entries(packed.others)) for (const word of words.split(',')) addGroups(word, groups)
  for (const [base, words] of Object.entries(packed.empty)) for (const form of words.split(' ')) add(form, base, '')
  const ordered = [...forms].sort(([one], [other]) => order(one, other))
  for (const [, entries] of ordered) entries.sort(byClassThenTokens)
  return Object.fromEntries(ordered)
}

/** Rules [when, add, products], which are written by what they add. */
function unpackRules({ for: products, by }) {
  return Object.entries(by).flatMap(([key, said]) => {
    const [add, number] = key.split('@')
    const of = number === '' ? [] : products[number].split(' ')
    return said.split(';').map((when) => [when.split(' '), add.split(' '), of])
  })
}

function lengthened(short, tokens) {
  if (short[0] === '*') {
    const stem = tokens + short.slice(1)
    return [...regularForms(stem), ...(short === '*' ? [] : [stem])]
  }
  if (short[0] === '+') return [tokens + short.slice(1)]
  return [short[0] === '-' ? tokens.slice(0, -1) + short.slice(1) : short]
}

const FIRST = '가'.charCodeAt(0)
/** The vowels that are joined with 어: ㅣ, ㅜ, ㅗ. */
const JOINED = { 20: 6, 13: 14, 8: 9 }
/** ㄴ, ㄹ, ㅁ, ㅂ; ㅆ. */
const CLOSINGS = [4, 8, 16, 17]
const PAST = 20

/** What a regular verb makes of its stem before endings: 울리 gives 울려, 울렸, 울린, 울릴, 울림, 울립. */
function regularForms(stem) {
  const last = stem.charCodeAt(stem.length - 1) - FIRST
  const vowel = Math.floor(last / 28) % 21
  if (last % 28 > 0) return [...([0, 2, 8].includes(vowel) ? ['아', '았'] : ['어', '었']), ...'으은을음'].map((form) => stem + form)
  const made = (other, closing) => stem.slice(0, -1) + String.fromCharCode(FIRST + last + (other - vowel) * 28 + closing)
  const joined = stem.endsWith('하') ? 1 : (JOINED[vowel] ?? vowel)
  return [...CLOSINGS.map((closing) => made(vowel, closing)), made(joined, 0), made(joined, PAST)].filter((form) => form !== stem)
}

const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0)
const byClassThenTokens = ([kind, tokens, cost], [otherKind, otherTokens, otherCost]) =>
  order(kind, otherKind) || order(tokens, otherTokens) || cost - otherCost
