// Wide tables: a frame to scroll in where one is needed, a head that stays, and a word that there is more.

// The head of a table that has a frame of its own leaves the window with that frame; a copy of it stays.
/**
 * @param {HTMLElement} box
 * @param {HTMLTableElement} table
 */
function copyHead(box, table) {
  const head = /** @type {HTMLTableSectionElement} */ (table.tHead);
  const copy = document.createElement("div");
  copy.className = "u-table u-table__head";
  copy.setAttribute("aria-hidden", "true");
  const inner = document.createElement("table");
  inner.append(head.cloneNode(true));
  copy.append(inner);
  const framed = document.createElement("div");
  framed.className = "u-framed";
  box.replaceWith(framed);
  framed.append(copy, box);
  return (/** @type {boolean} */ isWanted) => {
    copy.hidden = !isWanted;
    if (!isWanted) return;
    copy.style.width = `${box.clientWidth}px`; // a scroll bar of the frame stays free
    inner.style.width = `${table.offsetWidth}px`;
    [...head.rows[0].cells].forEach((cell, at) => {
      inner.rows[0].cells[at].style.width = `${cell.offsetWidth}px`;
    });
    copy.style.marginBottom = `${-copy.offsetHeight}px`;
    copy.scrollLeft = box.scrollLeft;
  };
}

// A table that fits needs no frame to scroll in, and its head sticks to the window; one that does not says so.
/** @param {HTMLElement} box */
function frameTable(box) {
  const table = /** @type {HTMLTableElement} */ (box.firstElementChild);
  const hint = document.createElement("p");
  hint.className = "u-swipe";
  hint.textContent = document.body.dataset.swipe ?? "";
  hint.hidden = true;
  box.before(hint);
  const head = copyHead(box, table);
  const look = () => {
    hint.hidden = table.offsetWidth <= box.clientWidth + 1;
    box.classList.toggle("is-whole", hint.hidden);
    box.classList.toggle("is-cut", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
    head(!hint.hidden);
  };
  new ResizeObserver(look).observe(box);
  box.addEventListener("scroll", look, { passive: true });
}

export function frameTables() {
  for (const box of document.querySelectorAll(".u-table")) frameTable(/** @type {HTMLElement} */ (box));
}
