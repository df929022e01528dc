import { shell } from "#web/messages/en/shell.ts";
import { fill } from "#web/messages/text.ts";
import { unturned } from "./cut.ts";

/** Title, description and, for public pages, what links and previews show. `image` is absolute. */
export function pageMeta(page: {
  title: string;
  description?: string;
  /** The title as it is, without the name behind it. */
  whole?: boolean;
  origin?: string | undefined;
  path?: string;
  image?: { url: string; width: number; height: number; alt: string };
  noindex?: boolean;
}) {
  const own = unturned(page.title);
  const title = page.whole ? own : fill("en", shell.titled, { page: own });
  const url = page.origin === undefined || page.path === undefined ? undefined : page.origin + page.path;
  return [
    { title },
    ...(page.description ? [{ name: "description", content: page.description }] : []),
    ...(page.noindex ? [{ name: "robots", content: "noindex" }] : []),
    ...(url === undefined
      ? []
      : [
          { tagName: "link", rel: "canonical", href: url },
          { property: "og:title", content: own },
          { property: "og:type", content: "website" },
          { property: "og:url", content: url },
          { property: "og:site_name", content: shell.name },
          ...(page.description ? [{ property: "og:description", content: page.description }] : []),
        ]),
    ...(page.image === undefined
      ? []
      : [
          { property: "og:image", content: page.image.url },
          { property: "og:image:width", content: String(page.image.width) },
          { property: "og:image:height", content: String(page.image.height) },
          { property: "og:image:alt", content: page.image.alt },
          { name: "twitter:card", content: "summary_large_image" },
        ]),
  ];
}

/** The site's own origin as the root loaded it; undefined on the error page of the root itself. */
export function originOf(matches: readonly ({ loaderData?: unknown } | undefined)[]): string | undefined {
  const root = matches[0]?.loaderData as { publicOrigin?: string } | undefined;
  return root?.publicOrigin;
}
