// The client half of the local Turnstile: as much of the real api.js as pages use. The box itself is a frame of this
// server, as with the real one, so a page needs only `script-src` and `frame-src` for it.
(() => {
  const TOKEN_MS = 300_000;
  const script = document.currentScript;
  const home = new URL(script.src);
  const widgets = new Map();
  let count = 0;

  const elementOf = (container) =>
    typeof container === "string" ? document.querySelector(container) : (container ?? null);

  /** By its id, by its element, or the only one there is. */
  function find(which) {
    if (which === undefined) return [...widgets.values()].at(0);
    if (typeof which === "string" && widgets.has(which)) return widgets.get(which);
    const element = elementOf(which);
    return [...widgets.values()].find((widget) => widget.element === element);
  }

  const SIZES = { normal: ["300px", "65px"], compact: ["150px", "140px"], flexible: ["100%", "65px"] };

  function addressOf(widget) {
    const { params } = widget;
    const address = new URL("/turnstile/v0/box", home.origin);
    const query = {
      widget: widget.id,
      origin: location.origin,
      hostname: location.hostname,
      sitekey: params.sitekey ?? "",
      action: params.action ?? "",
      cdata: params.cData ?? "",
      theme: params.theme ?? "auto",
    };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address.href;
  }

  function start(widget) {
    clear(widget);
    const [width, height] = SIZES[widget.params.size] ?? SIZES.normal;
    const frame = document.createElement("iframe");
    const hidden = widget.params.appearance === "interaction-only" || widget.params.size === "invisible";
    frame.title = "Local human check";
    frame.src = addressOf(widget);
    Object.assign(frame.style, { width, height, border: "0", display: hidden ? "none" : "block" });
    widget.frame = frame;
    widget.element.append(frame);
  }

  function clear(widget) {
    clearTimeout(widget.timer);
    widget.frame?.remove();
    widget.frame = undefined;
    widget.token = undefined;
    widget.expired = false;
    if (widget.field) widget.field.value = "";
  }

  function fieldFor(element, params) {
    if (params["response-field"] === false) return undefined;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = params["response-field-name"] ?? "cf-turnstile-response";
    element.append(field);
    return field;
  }

  function take(widget, token) {
    widget.token = token;
    if (widget.field) widget.field.value = token;
    widget.timer = setTimeout(() => expire(widget), TOKEN_MS);
    widget.params.callback?.(token);
  }

  function expire(widget) {
    widget.expired = true;
    widget.token = undefined;
    if (widget.field) widget.field.value = "";
    widget.params["expired-callback"]?.();
    if ((widget.params["refresh-expired"] ?? "auto") === "auto") start(widget);
  }

  addEventListener("message", (event) => {
    if (event.origin !== home.origin) return;
    const widget = widgets.get(event.data?.localTurnstile);
    if (!widget || event.source !== widget.frame?.contentWindow) return;
    if (event.data.event === "token") take(widget, event.data.value);
    if (event.data.event === "error") widget.params["error-callback"]?.(event.data.value);
  });

  const turnstile = {
    render(container, params = {}) {
      const element = elementOf(container);
      if (!element) throw new Error("[Local Turnstile] Could not find the container.");
      count += 1;
      const id = `cf-chl-widget-local-${count}`;
      const widget = { id, element, params, field: fieldFor(element, params) };
      widgets.set(id, widget);
      if (params.execution !== "execute") start(widget);
      return id;
    },
    execute(which, params) {
      const widget = find(which) ?? find(turnstile.render(which, { ...params, execution: "execute" }));
      if (params) Object.assign(widget.params, params);
      if (!widget.token) start(widget);
    },
    reset(which) {
      const widget = find(which);
      if (!widget) return;
      clear(widget);
      if (widget.params.execution !== "execute") start(widget);
    },
    remove(which) {
      const widget = find(which);
      if (!widget) return;
      clear(widget);
      widget.field?.remove();
      widgets.delete(widget.id);
    },
    getResponse: (which) => find(which)?.token,
    isExpired: (which) => find(which)?.expired ?? false,
    ready: (callback) => callback(),
  };
  window.turnstile = turnstile;

  /** Elements that ask for a widget by their class, as the real script finds them unless told `render=explicit`. */
  function renderImplicit() {
    for (const element of document.querySelectorAll(".cf-turnstile")) {
      const { sitekey, action, cdata, theme, size, callback } = element.dataset;
      const named =
        (name) =>
        (...args) =>
          window[element.dataset[name]]?.(...args);
      turnstile.render(element, {
        ...{ sitekey, action, theme, size, cData: cdata },
        callback: (token) => window[callback]?.(token),
        "expired-callback": named("expiredCallback"),
        "error-callback": named("errorCallback"),
      });
    }
  }

  const whenParsed = (work) =>
    document.readyState === "loading" ? addEventListener("DOMContentLoaded", work) : queueMicrotask(work);
  if (home.searchParams.get("render") !== "explicit") whenParsed(renderImplicit);
  const onload = home.searchParams.get("onload");
  if (onload) queueMicrotask(() => window[onload]?.());
})();
