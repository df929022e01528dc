import { Link } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import { recipeFacts } from "#web/features/recipe/facts.tsx";
import { settingsOfGeneration } from "#web/features/studio/recall.ts";
import { studioLink } from "#web/features/studio/wish.ts";
import { library } from "#web/messages/en/library.ts";
import { recipe } from "#web/messages/en/recipe.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { again } from "#web/ui/icons.ts";
import { Long } from "#web/ui/long.tsx";

/** The wish behind one picture: its words, its settings, and the way to make it again. */
export function Wish({ made, assetId }: { made: Generation; assetId: string }) {
  const t = useText(library);
  const r = useText(recipe);
  const output = made.outputs.find((one) => one.asset?.id === assetId);
  const remix =
    made.remixOf === undefined
      ? []
      : [{ name: r("remix"), value: <Link to={`/posts/${made.remixOf}`}>{r("remixLink")}</Link> }];
  return (
    <>
      <Long text={made.prompt} more={t("allWords")}>
        <p className="quote">
          “<bdi>{made.prompt}</bdi>”
        </p>
      </Long>
      <Facts facts={[...recipeFacts(r, { ...made, seed: output?.seed ?? made.seed }), ...remix]} />
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
