// Writing a letter: what is chosen goes into the address, what is typed goes nowhere but into the letter.

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
  const name = event.target.dataset.input;
  if (name) fields.note(name, section().dataset.to);
  if (name === "regulator") fields.forgetProposals("regulator.recipient");
  if (event.target === carriers) {
    fields.forgetProposals("carrier.", "regulator.carrier_name");
    document.getElementById("h-carrier").textContent = "";
  }
  changed();
  if (!name) write(state());
});
form.addEventListener("change", (event) => {
  const name = event.target.dataset.input;
  if (!name) return;
  touched.add(name);
  show();
});
form.addEventListener("focusin", (event) => mark(event.target.dataset.input));
form.addEventListener("focusout", () => mark());
document.querySelector(".u-letters").addEventListener("change", (event) => {
  const id = event.target.dataset.keep;
  if (!id) return;
  if (event.target.checked) without.delete(id);
  else without.add(id);
  changed();
  write(state());
});
both.addEventListener("change", () => {
  document.body.classList.toggle("is-both", both.checked);
  changed();
});
document.getElementById("letter-copy").addEventListener("click", copy);
document.getElementById("letter-download").addEventListener("click", save);
document.getElementById("letter-print").addEventListener("click", () => print());
document.getElementById("letter-case").addEventListener("click", keep);
document.getElementById("letter-forget").addEventListener("click", () => {
  fields.forget();
  touched.clear();
  changed();
  say("letter.forgotten");
});
addEventListener("hashchange", () => {
  if (!named()) return;
  pick("kind", named());
  changed();
});

recall();
show();
if (named()) {
  write(state());
  scrollTo(0, 0);
}
