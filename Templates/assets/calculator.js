// Shows the scenario that is chosen. Every figure was worked out when the site was built; this only picks among them.
"use strict";
for (const box of document.querySelectorAll(".calculator")) {
  const source = box.querySelector('script[type="application/json"]');
  const live = box.querySelector(".live");
  if (!source || !live) continue;
  const data = JSON.parse(source.textContent);
  const chosen = data.chosen.slice();
  const rows = live.querySelectorAll("tbody tr");
  const notes = live.querySelectorAll(".note");
  const show = () => {
    const [customers, price, churn] = chosen;
    const [, prices, churns] = data.sizes;
    const number = (customers * prices + price) * churns + churn;
    live.querySelector(".result").textContent = data.results[number];
    rows.forEach((row, index) => {
      const [...texts] = data.runs[number][index];
      const width = texts.pop();
      row.querySelectorAll("td").forEach((cell, column) => {
        cell.querySelector("path")?.setAttribute("d", `M0 0h${width}v8H0z`);
        cell.lastChild.data = texts[column];
      });
    });
    [data.supposed[customers * prices + price], data.stays[customers * churns + churn]].forEach((text, index) => {
      if (notes[index]) notes[index].textContent = text;
    });
  };
  for (const select of live.querySelectorAll("select")) {
    select.addEventListener("change", () => {
      chosen[select.dataset.choice] = select.selectedIndex;
      show();
    });
  }
  live.hidden = false;
  const still = box.querySelector(".still");
  if (still) still.hidden = true;
}
