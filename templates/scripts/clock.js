// The one place that asks what time it is.

/** Milliseconds since 1970. */
export const now = () => Date.now()
