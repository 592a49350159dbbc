import assert from 'node:assert/strict'
import test from 'node:test'
import { distance, district, districts, nearest } from '../../templates/scripts/coverage.js'

const areas = {
  'seoul/jung': { name: '서울 중구', postcodes: ['045', '046'] },
  'seoul/jungnang': { name: '서울 중랑구', postcodes: ['020'] },
  'seoul/mapo': { name: '서울 마포구', postcodes: ['039', '040', '041'] },
  'seoul/mapo-island': { name: '서울 마포섬', postcodes: ['0405'] },
  'busan/jung': { name: '부산 중구', postcodes: ['489'] },
  'busan/busanjin': { name: '부산 부산진구', postcodes: ['471'] },
  'jeju/seogwipo': { name: '제주 서귀포시', postcodes: ['635'] },
}
const found = (typed) => districts(areas, typed).map(({ id }) => id)

test('nothing typed suggests nothing', () => {
  assert.deepEqual(found(''), [])
  assert.deepEqual(found('  '), [])
})

test('a district is found by its own name, its whole name and a piece of it', () => {
  for (const typed of ['마포', '마포구', '서울 마포구', '서울마포구', ' 마포 ', '포구']) {
    assert.equal(found(typed)[0], 'seoul/mapo', typed)
  }
})

test('every stroke on the way to a name suggests it', () => {
  for (const typed of ['ㅅ', '서', '석', '서구', '서귀', '서귚', '서귀포']) {
    assert.ok(found(typed).includes('jeju/seogwipo'), typed)
  }
})

test('a syllable taken apart by another keyboard means the same', () => {
  assert.deepEqual(found('서귀포'.normalize('NFD')), ['jeju/seogwipo'])
})

test('first letters stand for their syllables, though the keyboard joins two into one', () => {
  assert.deepEqual(found('ㅁㅍㄱ'), ['seoul/mapo'])
  assert.deepEqual(found('ㅄㅈㄱ'), ['busan/busanjin', 'busan/jung'])
  assert.deepEqual(found('ㅄㅈ'), found('ㅂㅅㅈ'))
})

test('a name that begins so comes before a name that only holds it', () => {
  assert.deepEqual(found('중'), ['seoul/jung', 'seoul/jungnang', 'busan/jung'])
  assert.equal(found('부산')[0], 'busan/busanjin')
})

test('agents may type the romanised name', () => {
  assert.deepEqual(found('seogwi'), ['jeju/seogwipo'])
  assert.deepEqual(found('Mapo'), ['seoul/mapo', 'seoul/mapo-island'])
})

test('three digits or five of a postcode are enough', () => {
  assert.deepEqual(found('039'), ['seoul/mapo'])
  assert.deepEqual(found('04101'), ['seoul/mapo'])
  assert.deepEqual(found('04'), ['seoul/jung', 'seoul/mapo', 'seoul/mapo-island'])
})

test('the longest beginning of a postcode decides', () => {
  assert.deepEqual(found('04051'), ['seoul/mapo-island'])
  assert.deepEqual(found('04061'), ['seoul/mapo'])
  assert.deepEqual(found('99999'), [])
})

test('only what means one district is taken without asking', () => {
  assert.equal(district(areas, '마포구')?.id, 'seoul/mapo')
  assert.equal(district(areas, '서울 중구')?.id, 'seoul/jung')
  assert.equal(district(areas, '중랑')?.id, 'seoul/jungnang')
  assert.equal(district(areas, '중구'), null)
  assert.equal(district(areas, '04'), null)
  assert.equal(district(areas, '평양'), null)
})

test('text that looks like a pattern is only text', () => {
  for (const typed of ['.*', '(', '[', '\\', '{}', '__proto__']) assert.deepEqual(found(typed), [], typed)
})

test('the way from Seoul to Busan is known', () => {
  const seoul = { lat: 37.5665, lon: 126.978 }
  const busan = { lat: 35.1796, lon: 129.0756 }
  assert.ok(Math.abs(distance(seoul, busan) - 325) < 2)
  assert.equal(distance(seoul, seoul), 0)
})

test('the nearest comes first, and what has no place is left out', () => {
  const all = [
    { id: 'busan', at: { lat: 35.1796, lon: 129.0756 } },
    { id: 'nowhere', at: null },
    { id: 'seoul', at: { lat: 37.5665, lon: 126.978 } },
  ]
  assert.deepEqual(nearest(all, { lat: 37.4, lon: 127 }).map(({ thing }) => thing.id), ['seoul', 'busan'])
})
