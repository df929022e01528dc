import { useContext } from "react";
import type { AssetFile } from "#contracts/assets.ts";
import { formatBytes } from "#web/lib/format.ts";
import { library } from "#web/messages/en/library.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { download } from "#web/ui/icons.ts";

/** What a person downloads; thumbnails and posters are for pages. */
const OFFERED = ["original", "web"] as const;
const NAMES = { original: "roleOriginal", web: "roleWeb" } as const;

function kindOf(file: AssetFile): string {
  return file.mediaType.slice(file.mediaType.indexOf("/") + 1).toUpperCase();
}

/** Each file a maker can take away, with its type and size. */
export function Files({ files }: { files: readonly AssetFile[] }) {
  const t = useText(library);
  const language = useContext(LanguageContext);
  return (
    <section className="stack stack-tight" aria-labelledby="downloads">
      <h2 id="downloads" className="h-label">
        {t("downloads")}
      </h2>
      <div className="dl">
        {files.flatMap((file) => {
          const role = OFFERED.find((offered) => offered === file.role);
          if (role === undefined) return [];
          return (
            <a key={file.role} href={file.url} download>
              <b>
                {kindOf(file)} <Icon d={download} />
              </b>
              <span className="micro">
                {t(NAMES[role])} · {formatBytes(language, file.bytes)}
              </span>
            </a>
          );
        })}
      </div>
    </section>
  );
}

/** The largest picture a page may show: the web version, else the original. */
export function shownFile(files: readonly AssetFile[]): AssetFile | undefined {
  return files.find((file) => file.role === "web") ?? files.find((file) => file.role === "original");
}
