// Makes docs/assets/find/networks.json: which networks and brands exist, by country, so that the finder can say of
// one that has no record here that it exists, and where.
//
//   apt-get download mobile-broadband-provider-info && dpkg -x mobile-broadband-provider-info_*.deb unpacked
//   node tests/scripts/networks.mjs unpacked/usr/share/mobile-broadband-provider-info/serviceproviders.xml 2023-04-16
//
// The list is in the public domain. The date is that of the package's version.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [list, published] = process.argv.slice(2);
const target = fileURLToPath(new URL("../../docs/assets/find/networks.json", import.meta.url));
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text) =>
  text.replace(/&(#x?)?(\w+);/g, (_, number, name) =>
    number ? String.fromCodePoint(number === "#x" ? Number.parseInt(name, 16) : Number(name)) : ENTITIES[name],
  );

// A provider's own names stand before its networks and tariffs, which have names too.
function namesIn(country) {
  const providers = country.split("<provider").slice(1);
  const found = providers.flatMap((provider) =>
    [...provider.split(/<gsm|<cdma/)[0].matchAll(/<name(?: [^>]*)?>([^<]+)<\/name>/g)].map(([, name]) =>
      decoded(name).trim(),
    ),
  );
  return [...new Set(found)].sort();
}

const xml = readFileSync(list, "utf8").replace(/<!--[\s\S]*?-->/g, "");
const countries = xml.split("<country code=").slice(1);
const networks = Object.fromEntries(countries.map((country) => [country.slice(1, 3), namesIn(country)]));
writeFileSync(target, `${JSON.stringify({ published, networks }, null, 1)}\n`);
