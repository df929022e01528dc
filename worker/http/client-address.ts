/**
 * The address limits are counted by: what the platform says (CF-Connecting-IP, nothing a client can set in production),
 * an IPv6 address shortened to its /64, since one household holds all of that.
 */
export function clientAddress(header: string | null): string {
  const address = (header ?? "").trim().toLowerCase();
  if (address === "" || address === "::1") return "127.0.0.1";
  if (!address.includes(":")) return address.slice(0, 45);
  if (address.startsWith("::ffff:") && address.includes(".")) return address.slice(7);
  const [head = "", tail = ""] = address.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::")
    ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0")
    : [];
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
