import type { Generation } from "#contracts/generation.ts";
import { engineName, paletteName, styleName } from "#web/features/studio/names.ts";
import { settingsOfGeneration } from "#web/features/studio/recall.ts";
import { studioLink } from "#web/features/studio/wish.ts";
import { library } from "#web/messages/en/library.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { again } from "#web/ui/icons.ts";
import { Long } from "#web/ui/long.tsx";

/** The wish behind one picture: its words, its settings, and the way to make it again. */
export function Wish({ made, assetId }: { made: Generation; assetId: string }) {
  const t = useText(library);
  const output = made.outputs.find((one) => one.asset?.id === assetId);
  return (
    <>
      <Long text={made.prompt} more={t("allWords")}>
        <p className="quote">“{made.prompt}”</p>
      </Long>
      <Facts
        facts={[
          {
            name: t("engine"),
            value: <span className="mono">{engineName(made.engine, made.engineVersion)}</span>,
          },
          { name: t("style"), value: styleName(made.params.style) },
          {
            name: t("palette"),
            value: made.params.palette === undefined ? t("paletteAuto") : paletteName(made.params.palette),
          },
          { name: t("seed"), value: <span className="mono">{output?.seed ?? made.seed}</span> },
        ]}
      />
      <div className="row row-wrap">
        <ButtonLink size="s" icon={again} to={studioLink(settingsOfGeneration(made, output?.index ?? 0))}>
          {t("again")}
        </ButtonLink>
        <a className="link small" href={`/generations/${made.id}/recipe.json`}>
          {t("recipe")}
        </a>
      </div>
    </>
  );
}
