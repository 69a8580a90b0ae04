/// The style and the script of the page: the same for every report.
enum DifferencePageParts {
    /// Readable from 320 pixels on, in the light and the dark.
    static let style = """
        :root {
          color-scheme: light dark;
          --back: #ffffff; --panel: #f6f7f9; --line: #d9dde3; --text: #1b1f24; --soft: #59636e;
          --source: #c62828; --wire: #b45309; --deprecates: #7c3aed; --adds: #1a7f37; --documents: #57606a;
          --old: #ffe3e0; --new: #d9f5df;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --back: #14171c; --panel: #1c2128; --line: #363d47; --text: #e6e9ed; --soft: #9aa5b1;
            --source: #ff7b72; --wire: #f0a24b; --deprecates: #c4a4ff; --adds: #57c877; --documents: #9aa5b1;
            --old: #4a2226; --new: #173c25;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--back); color: var(--text);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        header, nav, main { max-width: 1200px; margin: 0 auto; padding: 0 20px; }
        code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 13px; }
        code { overflow-wrap: anywhere; }
        small { color: var(--soft); font-weight: normal; }
        header { padding-top: 24px; }
        header p { margin: 4px 0; }
        header .sides { display: flex; flex-wrap: wrap; gap: 2px 10px; }
        h1 { margin: 0 0 8px; font-size: 26px; line-height: 1.2; overflow-wrap: anywhere; }
        h1 code { font-size: inherit; }
        .verdict {
          display: inline-block; padding: 2px 10px; border-radius: 99px; font-size: 14px; vertical-align: middle;
          border: 1px solid currentColor; color: var(--adds);
        }
        .verdict.breaking { color: var(--source); }
        .verdict.no-change { color: var(--soft); }
        .caution { border-left: 3px solid var(--wire); padding-left: 10px; overflow-wrap: anywhere; }
        nav {
          position: sticky; top: 0; z-index: 1; background: var(--back); padding-top: 12px; padding-bottom: 8px;
          display: flex; flex-wrap: wrap; gap: 8px; align-items: center;
        }
        nav input {
          flex: 1 1 260px; min-width: 0; font: inherit; color: inherit; background: var(--panel);
          border: 1px solid var(--line); border-radius: 8px; padding: 7px 12px;
        }
        .filters { display: flex; flex-wrap: wrap; gap: 6px; }
        button {
          font: inherit; font-size: 13px; color: var(--text); background: var(--panel); border: 1px solid var(--line);
          border-radius: 99px; padding: 4px 11px; cursor: pointer;
        }
        button[aria-pressed="false"] { opacity: .5; text-decoration: line-through; }
        button:disabled { opacity: .35; cursor: default; }
        button[data-effect="breaks-source"] b, .breaks-source > h2 { color: var(--source); }
        button[data-effect="breaks-wire"] b, .breaks-wire > h2 { color: var(--wire); }
        button[data-effect="deprecates"] b, .deprecates > h2 { color: var(--deprecates); }
        button[data-effect="adds"] b, .adds > h2 { color: var(--adds); }
        button[data-effect="documents"] b, .documents > h2 { color: var(--documents); }
        #count { margin: 0; flex-basis: 100%; color: var(--soft); font-size: 13px; }
        #count:empty { display: none; }
        :focus-visible { outline: 2px solid #3b82f6; outline-offset: 1px; }
        h2 { margin: 18px 0 8px; font-size: 19px; }
        article {
          border: 1px solid var(--line); border-left-width: 4px; border-radius: 8px; margin: 0 0 12px; padding: 10px 14px 12px;
          content-visibility: auto; contain-intrinsic-size: auto 150px;
        }
        .breaks-source article { border-left-color: var(--source); }
        .breaks-wire article { border-left-color: var(--wire); }
        .deprecates article { border-left-color: var(--deprecates); }
        .adds article { border-left-color: var(--adds); }
        .documents article { border-left-color: var(--documents); }
        h3 { margin: 0 0 8px; font-size: 15px; font-weight: 500; overflow-wrap: anywhere; }
        h3 code { font-weight: 700; }
        article .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px; }
        .pane { min-width: 0; }
        h4 { margin: 0; font-size: 11px; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
        .place { margin: 0 0 4px; color: var(--soft); }
        .place code { font-size: 12px; }
        .empty p { margin: 0; color: var(--soft); font-style: italic; }
        pre {
          margin: 0; padding: 8px 10px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
          overflow-x: auto; max-height: 420px;
        }
        pre code { overflow-wrap: normal; }
        mark { color: inherit; border-radius: 2px; }
        mark.old { background: var(--old); }
        mark.new { background: var(--new); }
        details { margin: 24px 0 48px; }
        summary { cursor: pointer; font-size: 17px; font-weight: 600; margin-bottom: 8px; }
        [hidden] { display: none !important; }
        @media (max-width: 720px) {
          header, nav, main { padding-left: 12px; padding-right: 12px; }
          nav input { flex-basis: 100%; }
          nav { position: static; }
          article .sides { grid-template-columns: minmax(0, 1fr); }
        }
        """

    /// Shows the changes that have every word of the search and whose button is pressed. The search is a part of the
    /// address, `#q=words`, so that it can be sent to somebody.
    static let script = """
        "use strict";
        (() => {
          const search = document.getElementById("search");
          const buttons = [...document.querySelectorAll("button[data-effect]")];
          const sections = [...document.querySelectorAll("main > section")].map((section) => ({
            section,
            articles: [...section.querySelectorAll("article")].map((article) => ({
              article, text: article.textContent.toLowerCase(),
            })),
          }));
          const total = sections.reduce((sum, { articles }) => sum + articles.length, 0);
          function update() {
            const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
            const pressed = new Set(
              buttons.filter((button) => button.getAttribute("aria-pressed") === "true").map((button) => button.dataset.effect));
            let shown = 0;
            for (const { section, articles } of sections) {
              let count = 0;
              const isOn = pressed.has(section.className);
              for (const { article, text } of articles) {
                const fits = isOn && words.every((word) => text.includes(word));
                article.hidden = !fits;
                if (fits) count += 1;
              }
              section.hidden = count === 0;
              shown += count;
            }
            document.getElementById("none").hidden = shown > 0 || total === 0;
            document.getElementById("count").textContent =
              shown === total ? "" : shown + " of " + total + " changes";
          }
          function read() {
            const match = /^#q=(.*)$/.exec(location.hash);
            if (!match) return;
            try { search.value = decodeURIComponent(match[1]); } catch { search.value = match[1]; }
          }
          search.addEventListener("input", () => {
            const address = search.value ? "#q=" + encodeURIComponent(search.value) : location.pathname;
            try { history.replaceState(null, "", address); } catch { /* a page that is no document of its own */ }
            update();
          });
          addEventListener("hashchange", () => { read(); update(); });
          for (const button of buttons) {
            button.addEventListener("click", () => {
              button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
              update();
            });
          }
          document.addEventListener("keydown", (event) => {
            if (event.key === "/" && document.activeElement !== search) {
              event.preventDefault();
              search.focus();
            }
          });
          read();
          update();
        })();
        """
}
