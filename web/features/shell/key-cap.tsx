import { useHydrated } from "#web/lib/use-hydrated.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";

/** Signs that our fonts do not have, drawn as lines in a 256 × 256 box, each with the message that says its name. */
const SIGNS = {
  command: {
    name: "keyCommand",
    d: "M88 88h80v80H88zM88 88V64a24 24 0 1 0-24 24zM168 88V64a24 24 0 1 1 24 24zM88 168v24a24 24 0 1 1-24-24zM168 168v24a24 24 0 1 0 24-24z",
  },
  enter: { name: "keyEnter", d: "M216 56v88H48M96 192l-48-48 48-48" },
  left: { name: "keyLeft", d: "M208 128H48M112 64l-64 64 64 64" },
  up: { name: "keyUp", d: "M128 208V48M64 112l64-64 64 64" },
  right: { name: "keyRight", d: "M48 128h160M144 64l64 64-64 64" },
  down: { name: "keyDown", d: "M128 48v160M64 144l64 64 64-64" },
} as const;

/** A key, or keys pressed together: names of drawn signs, or what is printed on the key. */
export type Keys = readonly string[];

function isSign(key: string): key is keyof typeof SIGNS {
  return Object.hasOwn(SIGNS, key);
}

const MAC: Keys = ["command", "enter"];
const OTHER: Keys = ["Ctrl", "enter"];

/** The keys that make, on the keyboard of this browser's system. */
export function makeKeys(userAgent: string): Keys {
  return /Mac/.test(userAgent) ? MAC : OTHER;
}

/** The same in a page: "Ctrl" on the server and in the first render, so that both say the same. */
export function useMakeKeys(): Keys {
  return makeKeys(useHydrated() ? navigator.userAgent : "");
}

/** Keys as they look on a keyboard. A screen reader hears the signs by name, unless what is around is hidden from it. */
export function KeyCap({ keys }: { keys: Keys }) {
  const t = useText(shell);
  return (
    <kbd className="kbd">
      {keys.map((key) =>
        isSign(key) ? (
          <span key={key}>
            <svg className="key-sign" aria-hidden="true" viewBox="0 0 256 256">
              <path d={SIGNS[key].d} />
            </svg>
            <span className="vh">{t(SIGNS[key].name)} </span>
          </span>
        ) : (
          <span key={key}>{key} </span>
        ),
      )}
    </kbd>
  );
}
