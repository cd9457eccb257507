// The sentence in large type, to be held up at a counter.

export function staffView(dialog, words) {
  const said = dialog.querySelector(".u-staff__words");
  const meant = dialog.querySelector(".u-staff__gloss");
  const next = dialog.querySelector("[data-next]");
  let turn = () => {};
  next.addEventListener("click", () => turn());
  return function show(phrases, at, context) {
    const { said: text, language, gloss } = words.phrase(phrases[at].words, context.spoken);
    said.textContent = text;
    said.lang = language;
    meant.textContent = gloss;
    next.hidden = phrases.length < 2;
    turn = () => show(phrases, (at + 1) % phrases.length, context);
    if (!dialog.open) dialog.showModal();
  };
}
