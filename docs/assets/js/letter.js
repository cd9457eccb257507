// Writing a letter: what is chosen goes into the address, what is typed goes nowhere but into the letter.

import { byId, from, one } from "./dom.js";
import { write } from "./letter/address.js";
import { named, pick, recall, state, without } from "./letter/choices.js";
import { both, carriers, fields, form, section } from "./letter/page.js";
import { mark, show, touched } from "./letter/shown.js";
import { copy, keep, save, say, sayNothing } from "./letter/uses.js";

function changed() {
  sayNothing();
  show();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  const name = from(event)?.dataset.input;
  if (name) fields.note(name, section().dataset.to ?? "");
  if (name === "regulator") fields.forgetProposals("regulator.recipient");
  if (event.target === carriers) {
    fields.forgetProposals("carrier.", "regulator.carrier_name", "bank.carrier_name");
    byId("h-carrier").textContent = "";
  }
  changed();
  if (!name) write(state());
});
form.addEventListener("change", (event) => {
  const name = from(event)?.dataset.input;
  if (!name) return;
  touched.add(name);
  show();
});
form.addEventListener("focusin", (event) => mark(from(event)?.dataset.input));
form.addEventListener("focusout", () => mark());
one(".u-letters").addEventListener("change", (event) => {
  const box = from(event, HTMLInputElement);
  const id = box?.dataset.keep;
  if (!id) return;
  if (box.checked) without.delete(id);
  else without.add(id);
  changed();
  write(state());
});
both.addEventListener("change", () => {
  document.body.classList.toggle("is-both", both.checked);
  changed();
});
byId("letter-copy").addEventListener("click", copy);
byId("letter-download").addEventListener("click", save);
byId("letter-print").addEventListener("click", () => print());
byId("letter-case").addEventListener("click", keep);
byId("letter-forget").addEventListener("click", () => {
  fields.forget();
  touched.clear();
  changed();
  say("letter.forgotten");
});
addEventListener("hashchange", () => {
  const kind = named();
  if (!kind) return;
  pick("kind", kind);
  changed();
});

recall();
show();
if (named()) {
  write(state());
  scrollTo(0, 0);
}
