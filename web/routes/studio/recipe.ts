import { getRecipe } from "#contracts/generation.ts";
import { apiContext } from "#web/context.ts";
import { need } from "#web/lib/page.ts";
import type { Route } from "./+types/recipe";

/** The recipe as a file: the one address below /generations that a person opens. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const recipe = need(await context.get(apiContext).call(getRecipe, { params: { id: params.id } }), url);
  return new Response(`${JSON.stringify(recipe, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="recipe-${recipe.generationId}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
