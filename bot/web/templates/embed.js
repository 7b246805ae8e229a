// For another site: <script src="https://HOST/static/embed.js" data-label="…" data-close="…" defer></script>
// adds a round button at the lower right that opens the chat in a panel; on a small screen the panel fills it.

(() => {
  const script = document.currentScript;
  const page = new URL("../", script.src).href;
  const texts = {{ texts|tojson }}; // by language, the site's first one first
  const spoken = texts[document.documentElement.lang.split("-")[0]] || Object.values(texts)[0];
  const label = script.dataset.label || spoken[0];
  const closing = script.dataset.close || spoken[1];
  const small = matchMedia("(max-width: 600px), (max-height: 500px)");
  const style = `
    button { position: fixed; display: grid; place-items: center; padding: 0; border: 0; border-radius: 50%;
      color: #fff; background: #0b6e6e; cursor: pointer; }
    button:focus-visible { outline: 3px solid #fff; outline-offset: 0; box-shadow: 0 0 0 6px #17323a; }
    svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    .open { right: 16px; bottom: 16px; width: 64px; height: 64px; z-index: 2147483000;
      border: 2px solid #fff; box-shadow: 0 4px 16px rgba(23, 50, 58, .35); }
    .open svg { width: 32px; height: 32px; }
    .open:hover { background: #095a5a; }
    dialog { position: fixed; inset: auto 16px 96px auto; width: 400px; height: min(680px, calc(100% - 120px));
      max-width: none; max-height: none; margin: 0; padding: 0; border: 0; border-radius: 16px; overflow: hidden;
      z-index: 2147483001; background: #f4ede1; box-shadow: 0 8px 40px rgba(23, 50, 58, .4); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .close { position: absolute; top: 12px; right: 8px; width: 44px; height: 44px; background: transparent; }
    .close:focus-visible { outline-offset: -4px; box-shadow: none; }
    .close svg { width: 26px; height: 26px; padding: 3px; border-radius: 50%; background: #17323a; }
    @media (max-width: 600px), (max-height: 500px) {
      dialog { inset: 0; width: 100%; height: 100%; border-radius: 0; }
    }`;

  function make(tag, className, name, path) {
    const node = document.createElement(tag);
    node.className = className;
    if (name) node.setAttribute("aria-label", name);
    if (tag === "button") node.type = "button";
    if (path) node.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
    return node;
  }

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const button = make("button", "open", label, "M4 5h16v11H11l-5 4v-4H4zM8.5 10.5h.01M12 10.5h.01M15.5 10.5h.01");
  const panel = make("dialog", "panel", label);
  const close = make("button", "close", closing, "M6 6l12 12M18 6 6 18");
  const frame = make("iframe", "");
  frame.title = label;
  button.title = label;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-expanded", "false");
  panel.append(close, frame);
  root.append(button, panel);
  // A sheet made by script is allowed where the site's own policy forbids inline styles.
  if ("adoptedStyleSheets" in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.append(Object.assign(document.createElement("style"), { textContent: style }));
  }
  document.body.append(host);

  function open() {
    if (!panel.show) return window.open(page, "_blank", "noopener"); // a browser without dialogs
    if (!frame.src) frame.src = page;
    if (small.matches) panel.showModal();
    else panel.show();
    button.setAttribute("aria-expanded", "true");
    fit();
    frame.focus();
  }

  // The keyboard of a phone covers the panel; this keeps the field above it.
  function fit() {
    const view = window.visualViewport;
    const covered = view && panel.open && small.matches && view.scale === 1;
    panel.style.top = covered ? view.offsetTop + "px" : "";
    panel.style.height = covered ? view.height + "px" : "";
  }

  button.addEventListener("click", () => (panel.open ? panel.close() : open()));
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => {
    button.setAttribute("aria-expanded", "false");
    button.focus();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open && !event.defaultPrevented) panel.close();
  });
  addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.data === "chat:close" && panel.open) panel.close();
  });
  if (window.visualViewport) {
    visualViewport.addEventListener("resize", fit);
    visualViewport.addEventListener("scroll", fit);
  }
})();
