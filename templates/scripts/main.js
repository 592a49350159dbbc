import * as wizard from "../components/wizard/wizard.js"
import { start } from "./start.js"

// Each is fetched only where its page has it. They start in this order.
start({
  // Here already, so that one step stands alone before the browser looks for the place that an address names.
  wizard: async () => wizard,
  expiring: () => import("../components/expiring/expiring.js"),
  "search-box": () => import("../components/search-box/search-box.js"),
  // Notices first: lists and banners go by the state each notice finds itself in.
  "campaign-notice": () => import("../components/campaign-notice/campaign-notice.js"),
  "my-product": () => import("../components/my-product/my-product.js"),
  "campaign-list": () => import("../components/campaign-list/campaign-list.js"),
  "campaign-banner": () => import("../components/campaign-banner/campaign-banner.js"),
  "campaign-check": () => import("../components/campaign-check/campaign-check.js"),
  household: () => import("../components/household/household.js"),
  "language-switch": () => import("../components/language-switch/language-switch.js"),
  "site-age": () => import("../components/site-age/site-age.js"),
  "district-field": () => import("../components/district-field/district-field.js"),
  "centre-finder": () => import("../components/centre-finder/centre-finder.js"),
  "centre-state": () => import("../components/centre-state/centre-state.js"),
  "campaign-message": () => import("../components/campaign-message/campaign-message.js"),
  "agent-desk": () => import("../components/agent-desk/agent-desk.js"),
  "saved-answers": () => import("../components/saved-answers/saved-answers.js"),
  // Late, for it waits for the facts of the product.
  "visit-panel": () => import("../components/visit-panel/visit-panel.js"),
  // After the forms that it fills.
  "my-note": () => import("../components/my-note/my-note.js"),
})
