export const ring = () => true
