/** Numbers that may be somebody's, such as of a telephone. */

const LONG_NUMBER = /\d(?:[\s-]?\d){5,}/

/** Whether a text holds such a number: it is neither kept nor sent. */
export const isPersonal = (text) => LONG_NUMBER.test(text)
