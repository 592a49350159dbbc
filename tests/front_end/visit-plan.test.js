import assert from 'node:assert/strict'
import test from 'node:test'
import { visitPlan } from '../../templates/scripts/visit-plan.js'

const MONDAY = '2026-11-23'
const SUNDAY = '2026-11-22'
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY = { opens: '09:00', closes: '18:00' }

/** A centre open on weekdays with lunch, closed on holidays, that takes phones and covers Mapo. */
function centre(id = 'seoul/hongdae', more = {}) {
  const week = Object.fromEntries(EVERY_DAY.map((day) => [day, day === 'sat' || day === 'sun' ? null : DAY]))
  return {
    id, name: id, address: '', phone: '1544-7777', url: `centres/${id}/index.html`, at: null,
    opening: { week, lunch: { opens: '12:00', closes: '13:00' }, holidays: 'closed', special_days: [] },
    accepts: { phone: EVERY_DAY }, covers: ['seoul/mapo'], helpers: [], queue: null, gone: null, valid_until: null, ...more,
  }
}

function campaign(more = {}) {
  return {
    id: 'recall', title: '리콜', kind: 'recall', stop_use: false, areas: [], affected: null, starts: '2026-01-01',
    official_end: null, still_served: false, ends: null, withdrawn: null, recurs: null, ...more,
  }
}

/** The plan of an outcome in a situation; only what differs from the plain case is written. */
function plan({ verdict = 'carry-in', reason = null, parts = [], obstacles = [], at = [MONDAY, 10 * 60], visit = {}, ...told } = {}) {
  const situation = { now: { date: at[0], minute: at[1] }, area: null, model: '', made: '', serial: '', bought: '', ...told }
  const facts = {
    product: 'phone', outcomes: {}, campaigns: [], warranty: null, fees: null, seasons: [], centres: [centre()],
    stock: [], holidays: { 2026: ['2026-12-25'] }, ...visit,
  }
  return visitPlan({ verdict, reason, parts, obstacles }, facts, situation)
}

const part = (availability, until = null, id = 'battery') => ({ id, availability, until })
const told = ({ verdict, reason }) => [verdict, reason]

test('a part in stock lets go; one that is ordered, unknown or no longer made does not', () => {
  const reasons = { stock: null, order: 'part-order', unknown: 'part-unknown', discontinued: 'part-discontinued' }
  for (const verdict of ['carry-in', 'home-visit']) {
    for (const [availability, reason] of Object.entries(reasons)) {
      const decided = plan({ verdict, parts: [part(availability)] })
      assert.deepEqual(told(decided), [reason ? 'call-first' : verdict, reason], `${verdict} ${availability}`)
    }
  }
})

test('one missing part of several is enough, and the gravest is told', () => {
  assert.equal(plan({ parts: [part('stock'), part('order')] }).reason, 'part-order')
  assert.equal(plan({ parts: [part('unknown'), part('order'), part('discontinued')] }).reason, 'part-discontinued')
})

test('a part is believed to the end of its last day, and unknown the day after', () => {
  const parts = [part('stock', MONDAY)]
  assert.equal(plan({ parts, at: [MONDAY, 17 * 60 + 59] }).verdict, 'carry-in')
  assert.deepEqual(told(plan({ parts, at: ['2026-11-24', 10 * 60] })), ['call-first', 'part-unknown'])
  assert.deepEqual(told(plan({ parts: [part('order', MONDAY)], at: ['2026-11-24', 600] })), ['call-first', 'part-unknown'])
})

test('what is no fault, mended at home or dangerous stands whatever is known of parts', () => {
  for (const verdict of ['normal', 'self-fix', 'stop-now']) {
    assert.deepEqual(told(plan({ verdict, parts: [part('discontinued')], area: 'seoul/none' })), [verdict, null])
  }
})

test('an authored call keeps its reason unless an obstacle weighs more', () => {
  assert.equal(plan({ verdict: 'call-first', reason: 'booking' }).reason, 'booking')
  assert.equal(plan({ verdict: 'call-first', reason: 'booking', parts: [part('order')] }).reason, 'part-order')
  assert.equal(plan({ verdict: 'call-first', reason: 'safety', parts: [part('order')] }).reason, 'safety')
})

test('what the build knows to stand in the way for ever stands on the device, too', () => {
  assert.deepEqual(told(plan({ verdict: 'home-visit', obstacles: ['booking'] })), ['call-first', 'booking'])
})

const MAPO = 'seoul/mapo'
const HELPED = { visit: { centres: [centre('a', { helpers: ['b'], opening: null }), centre('b', { covers: [] })] } }
const AT_THE_DOOR = {
  'open': [{}, null],
  'without a district, one open centre is enough': [{ area: null }, null],
  'before it opens': [{ at: [MONDAY, 8 * 60 + 59] }, 'centre-closed'],
  'lunch': [{ at: [MONDAY, 12 * 60] }, 'centre-closed'],
  'after lunch': [{ at: [MONDAY, 13 * 60] }, null],
  'at closing time': [{ at: [MONDAY, 18 * 60] }, 'centre-closed'],
  'Sunday': [{ at: [SUNDAY, 10 * 60] }, 'centre-closed'],
  'Sunday without a district': [{ at: [SUNDAY, 10 * 60], area: null }, 'centre-closed'],
  'a public holiday': [{ at: ['2026-12-25', 600] }, 'centre-closed'],
  'a year without holiday data': [{ at: ['2029-11-26', 600] }, 'hours-unknown'],
  'facts past their last day': [{ visit: { centres: [centre('a', { valid_until: SUNDAY })] } }, 'hours-unknown'],
  'facts already past at build time': [{ visit: { centres: [centre('a', { opening: null, accepts: null })] } }, 'hours-unknown'],
  'refusing': [{ visit: { centres: [centre('a', { accepts: { tv: EVERY_DAY } })] } }, 'not-accepted'],
  'refusing on this weekday': [{ visit: { centres: [centre('a', { accepts: { phone: ['tue'] } })] } }, 'not-accepted'],
  'a product named like a property of every object': [{ visit: { product: 'constructor' } }, 'not-accepted'],
  'nobody covers': [{ area: 'busan/haeundae' }, 'coverage'],
  'moved': [{ visit: { centres: [centre('a', { gone: { how: 'moved', to: 'b', on: MONDAY } }), centre('b', { covers: [] })] } }, 'centre-moved'],
  'moving tomorrow': [{ visit: { centres: [centre('a', { gone: { how: 'moved', to: 'b', on: '2026-11-24' } })] } }, null],
  'a helper steps in': [HELPED, null],
  'the helper is closed as well': [{ ...HELPED, at: [SUNDAY, 600] }, 'hours-unknown'],
  'none of the part left': [{ parts: [part('stock')], visit: { stock: [{ centre: 'seoul/hongdae', part: 'battery', quantity: 0, as_of: SUNDAY }] } }, 'stock-unknown'],
  'none of another part left': [{ parts: [part('stock')], visit: { stock: [{ centre: 'seoul/hongdae', part: 'display', quantity: 0, as_of: SUNDAY }] } }, null],
  'a count that is a month old': [{ parts: [part('stock')], visit: { stock: [{ centre: 'seoul/hongdae', part: 'battery', quantity: 0, as_of: '2026-10-23' }] } }, null],
}

for (const [name, [situation, reason]] of Object.entries(AT_THE_DOOR)) {
  test(`carrying in: ${name}`, () => {
    const decided = plan({ area: MAPO, ...situation })
    assert.deepEqual(told(decided), [reason ? 'call-first' : 'carry-in', reason])
  })
}

test('the centre that steps in is named, with the one it stands in for and why', () => {
  const { choice } = plan({ area: MAPO, ...HELPED })
  assert.equal(choice.centre.id, 'b')
  assert.deepEqual([choice.instead.centre.id, choice.instead.obstacle], ['a', 'hours-unknown'])
})

test('a closed centre says when it opens next', () => {
  assert.deepEqual(plan({ area: MAPO, at: [SUNDAY, 600] }).choice.opens, { date: MONDAY, minute: 540 })
  assert.deepEqual(plan({ area: MAPO, at: [MONDAY, 12 * 60] }).choice.opens, { date: MONDAY, minute: 780 })
})

test('a technician comes to a covered district at any hour, to another nobody does', () => {
  for (const at of [[MONDAY, 600], [SUNDAY, 0], ['2026-12-25', 1439]]) {
    const covered = plan({ verdict: 'home-visit', area: MAPO, at })
    assert.deepEqual([covered.verdict, covered.choice.centre.id], ['home-visit', 'seoul/hongdae'])
    assert.deepEqual(told(plan({ verdict: 'home-visit', area: 'seoul/none', at })), ['call-first', 'coverage'])
  }
  assert.deepEqual(told(plan({ verdict: 'home-visit' })), ['home-visit', null], 'no district, no reason')
})

test('a centre that has moved away sends nobody', () => {
  const centres = [centre('a', { gone: { how: 'moved', to: 'b', on: MONDAY } }), centre('b', { covers: [] })]
  assert.deepEqual(told(plan({ verdict: 'home-visit', area: MAPO, visit: { centres } })), ['call-first', 'coverage'])
  assert.equal(plan({ verdict: 'home-visit', area: MAPO, at: [SUNDAY, 600], visit: { centres } }).verdict, 'home-visit')
})

test('a centre that has run out of the part sends nobody; another that covers the district does', () => {
  const stock = [{ centre: 'a', part: 'battery', quantity: 0, as_of: SUNDAY }]
  const visiting = { verdict: 'home-visit', parts: [part('stock')] }
  assert.equal(plan({ ...visiting, area: MAPO, visit: { centres: [centre('a')], stock } }).reason, 'stock-unknown')
  assert.equal(plan({ ...visiting, visit: { centres: [centre('a')], stock } }).reason, 'stock-unknown')
  const both = plan({ ...visiting, area: MAPO, visit: { centres: [centre('a'), centre('b')], stock } })
  assert.deepEqual([both.verdict, both.choice.centre.id], ['home-visit', 'b'])
})

const ids = ({ campaigns }) => campaigns.map(({ id }) => id)

test('a campaign of some districts is shown in them, and where no district is chosen', () => {
  const visit = { campaigns: [campaign({ areas: [MAPO] })] }
  assert.deepEqual(ids(plan({ area: MAPO, visit })), ['recall'])
  assert.deepEqual(ids(plan({ area: 'seoul/jung', visit })), [])
  assert.deepEqual(ids(plan({ visit })), ['recall'])
})

test('only campaigns whose remedy can be asked for today are shown', () => {
  const visit = {
    campaigns: [
      campaign({ id: 'soon', starts: '2026-11-24' }),
      campaign({ id: 'now', starts: MONDAY }),
      campaign({ id: 'served', official_end: '2026-02-01', still_served: true }),
      campaign({ id: 'past', official_end: '2026-02-01' }),
      campaign({ id: 'over', ends: SUNDAY }),
      campaign({ id: 'last-day', ends: MONDAY }),
      campaign({ id: 'withdrawn', withdrawn: MONDAY }),
    ],
  }
  assert.deepEqual(ids(plan({ visit })), ['now', 'served', 'last-day'])
})

const MADE = { models: ['WD-*'], made: { from: '2003-08-01', to: '2008-10-01' }, serials: [] }

test('a campaign is shown to affected units and to those that may be, not to others', () => {
  const visit = { campaigns: [campaign({ affected: MADE })] }
  const meant = (unit) => plan({ visit, ...unit }).campaigns.map((found) => found.meant)
  assert.deepEqual(meant({ model: 'wd-100', made: '2007-03' }), ['yes'])
  assert.deepEqual(meant({ made: '2007-03' }), ['unknown'])
  assert.deepEqual(meant({}), ['unknown'])
  assert.deepEqual(meant({ made: '2014-03' }), [])
  assert.deepEqual(meant({ model: 'FR-1', made: '2007-03' }), [])
})

test('a notice not to use it outweighs every verdict for an affected unit, and for no other', () => {
  const visit = { campaigns: [campaign({ stop_use: true, affected: MADE })] }
  for (const verdict of ['normal', 'self-fix', 'call-first', 'carry-in', 'home-visit']) {
    const affected = plan({ verdict, visit, model: 'WD-1', made: '2007-03' })
    assert.deepEqual([...told(affected), affected.stopUse], ['stop-now', 'stop-use', 'recall'])
    for (const unit of [{}, { made: '2007-03' }, { model: 'WD-1', made: '2014-03' }]) {
      assert.deepEqual(told(plan({ verdict, visit, ...unit })), [verdict, null], JSON.stringify(unit))
    }
  }
})

test('a notice not to use it for some districts holds there, and nowhere else', () => {
  const visit = { campaigns: [campaign({ stop_use: true, areas: [MAPO] })] }
  assert.equal(plan({ verdict: 'self-fix', area: MAPO, visit }).verdict, 'stop-now')
  assert.equal(plan({ verdict: 'self-fix', area: 'seoul/jung', visit }).verdict, 'self-fix')
  assert.equal(plan({ verdict: 'self-fix', visit }).verdict, 'self-fix')
})

test('a notice not to use it ends with its campaign', () => {
  const visit = { campaigns: [campaign({ stop_use: true, ends: MONDAY })] }
  assert.equal(plan({ visit, at: [MONDAY, 1439] }).verdict, 'stop-now')
  assert.equal(plan({ visit, at: ['2026-11-24', 600] }).verdict, 'carry-in')
})

test('a tree that says to stop keeps its own reason', () => {
  assert.deepEqual(told(plan({ verdict: 'stop-now', visit: { campaigns: [campaign({ stop_use: true })] } })), ['stop-now', null])
})

const WARRANTY = { months: 12, parts: { compressor: 36, battery: 6 }, until: '2026-12-31' }
const named = (...names) => names.map((id) => part('stock', null, id))
const BY_MONTH = [
  ['bought this month', '2026-11', [], 'in'],
  ['eleven months ago', '2025-12', [], 'in'],
  ['twelve months ago', '2025-11', [], 'out'],
  ['a part with more months', '2024-11', named('compressor'), 'in'],
  ['a part with more months, past them', '2023-11', named('compressor'), 'out'],
  ['a part with fewer months', '2026-01', named('battery'), 'out'],
  ['a part with fewer months, within them', '2026-06', named('battery'), 'in'],
  ['a part without months of its own', '2026-01', named('toString'), 'in'],
  ['parts that differ', '2025-01', named('compressor', 'fan'), 'unknown'],
  ['parts that differ, all within', '2026-08', named('compressor', 'battery'), 'in'],
  ['parts that differ, all past', '2020-01', named('compressor', 'battery'), 'out'],
  ['nothing said', '', [], 'unknown'],
  ['not a month', '2026-13', [], 'unknown'],
  ['not a month either', '2026-1', [], 'unknown'],
  ['next month', '2026-12', [], 'unknown'],
]

for (const [name, bought, parts, answer] of BY_MONTH) {
  test(`warranty: ${name}`, () => {
    assert.equal(plan({ bought, parts, visit: { warranty: WARRANTY } }).warranty, answer)
  })
}

test('without a rule, or past its last day, nothing is said of the warranty', () => {
  assert.equal(plan({ bought: '2026-10' }).warranty, 'unknown')
  assert.equal(plan({ bought: '2026-12', at: ['2026-12-31', 600], visit: { warranty: WARRANTY } }).warranty, 'in')
  assert.equal(plan({ bought: '2026-12', at: ['2027-01-04', 600], visit: { warranty: WARRANTY } }).warranty, 'unknown')
})

test('each season has its advice, and months without one have none', () => {
  const visit = { seasons: [{ months: [3, 4, 5], say: '봄' }, { months: [6, 7, 8], say: '여름' }, { months: [11, 12, 1], say: '겨울' }] }
  const season = (month) => plan({ visit, at: [`2027-${month}-15`, 600] }).season
  assert.deepEqual(['03', '05', '07', '11', '01', '09'].map(season), ['봄', '봄', '여름', '겨울', '겨울', null])
})
