// What time it is where the carrier answers: one zone, or the first and the last of a wide country.

import { all } from "./dom.js";

/** @type {Intl.DateTimeFormatOptions} */
const style = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** @param {string} timeZone */
const now = (timeZone) => new Intl.DateTimeFormat("en-GB", { ...style, timeZone }).format(new Date());

/** @param {HTMLElement} line */
function tell(line) {
  const times = [...new Set((line.dataset.zones ?? "").split(" ").map(now))];
  line.textContent = (line.dataset.now ?? "").replace("{time}", times.join("–"));
  line.hidden = false;
}

for (const line of all("[data-zones]", HTMLElement)) {
  tell(line);
  setInterval(() => tell(line), 30_000);
}
