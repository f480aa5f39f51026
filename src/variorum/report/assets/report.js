"use strict";
/* Filters, sorting, copying, and the mark that a link leads to. Without this file every page still shows everything. */

document.documentElement.classList.add("js");

/* Findings: a card is shown if it fits every choice. Choices stand in the address too, so that they can be sent on. */
function filterFindings() {
  const form = document.getElementById("filters");
  if (!form) return;
  const cards = [...document.querySelectorAll("article.finding")];
  const shown = document.getElementById("shown");

  const fits = (card, name, value) => {
    if (!value) return true;
    if (name === "source") return JSON.parse(card.dataset.source).includes(value);
    if (name === "severity") return value.split(" ").includes(card.dataset.severity);
    return card.dataset[name] === value;
  };

  const apply = () => {
    const wanted = [...new FormData(form)];
    for (const card of cards) card.hidden = !wanted.every(([name, value]) => fits(card, name, value));
    for (const group of document.querySelectorAll(".group")) {
      group.hidden = !group.querySelector("article.finding:not([hidden])");
    }
    const count = cards.filter((card) => !card.hidden).length;
    shown.textContent = count === cards.length ? `${count} findings` : `${count} of ${cards.length} findings`;
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const choice = form.elements.namedItem(name);
    if (choice && [...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", () => showTarget(form, apply));
  apply();
  showTarget(form, apply);
}

/* A link to a finding shows it, whatever is chosen, with its sentences. */
function showTarget(form, apply) {
  const card = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!card || !card.matches("article.finding")) return;
  if (card.hidden) {
    for (const choice of form.querySelectorAll("select")) choice.value = "";
    apply();
  }
  for (const part of card.querySelectorAll("details.told")) part.open = true;
  card.scrollIntoView();
}

/* Tables: numbers as numbers, empty cells last, a second press turns the order round. */
function sortTables() {
  for (const button of document.querySelectorAll("table.sortable thead button")) {
    button.addEventListener("click", () => sortBy(button.closest("th")));
  }
}

function sortBy(head) {
  const column = [...head.parentNode.children].indexOf(head);
  const up = head.getAttribute("aria-sort") !== "ascending";
  for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const value = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const compare = (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === "" || y === "") return (x === "") - (y === "");
    const [m, n] = [Number(x), Number(y)];
    const order = Number.isFinite(m) && Number.isFinite(n) ? m - n : x.localeCompare(y, "en");
    return up ? order : -order;
  };
  const body = head.closest("table").tBodies[0];
  body.append(...[...body.rows].sort(compare));
}

/* Copy an id or a query; where the browser does not allow it, the text is selected in the page instead. */
function copyTexts() {
  for (const button of document.querySelectorAll("button.copy")) {
    const before = [...button.childNodes];
    button.addEventListener("click", async () => {
      let said = "Copied";
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
      } catch {
        said = button.dataset.copy.length < 80 ? button.dataset.copy : "Select it below";
      }
      button.replaceChildren(said);
      setTimeout(() => button.replaceChildren(...before), 2000);
    });
  }
}

/* Articles: all pieces of the row that a link leads to. */
function lightTarget() {
  const light = () => {
    for (const piece of document.querySelectorAll(".words .lit")) piece.classList.remove("lit");
    const wanted = decodeURIComponent(location.hash.slice(1));
    for (const piece of document.querySelectorAll(".words [data-rows]")) {
      if (piece.dataset.rows.split(" ").includes(wanted)) piece.classList.add("lit");
    }
  };
  window.addEventListener("hashchange", light);
  light();
}

filterFindings();
sortTables();
copyTexts();
lightTarget();
