// What time it is where the carrier answers: one zone, or the first and the last of a wide country.

const style = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function now(zone) {
  return new Intl.DateTimeFormat("en-GB", { ...style, timeZone: zone }).format(new Date());
}

function tell(line) {
  const times = [...new Set(line.dataset.zones.split(" ").map(now))];
  line.textContent = line.dataset.now.replace("{time}", times.join("–"));
  line.hidden = false;
}

for (const line of document.querySelectorAll("[data-zones]")) {
  tell(line);
  setInterval(() => tell(line), 30_000);
}
