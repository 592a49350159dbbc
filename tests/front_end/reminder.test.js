import assert from 'node:assert/strict'
import test from 'node:test'
import { reminder } from '../../templates/scripts/reminder.js'

const made = Date.UTC(2026, 10, 23, 1, 0, 0)
const told = { at: made + 60 * 60_000, made, title: '다시 확인하기: 전원을 끄고, 기다려 주세요', address: 'https://www.gaon.example/?smell=no' }

test('a reminder is an event at its moment, with an alarm and the address', () => {
  const text = reminder(told)
  for (const line of ['DTSTART:20261123T020000Z', 'DTSTAMP:20261123T010000Z', 'URL:https://www.gaon.example/?smell=no', 'TRIGGER:PT0S']) {
    assert.ok(text.includes(`\r\n${line}\r\n`), line)
  }
  assert.ok(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n'))
  assert.ok(text.includes('끄고\\, 기다려'))
})

test('no line is longer than 75 octets and no letter is cut', () => {
  const text = reminder({ ...told, title: '물이 식을 때까지 기다렸다가 다시 확인해 주세요 '.repeat(8) })
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line)
  assert.equal(text.replaceAll('\r\n ', '').match(/물이 식을/g).length, 16)
})
