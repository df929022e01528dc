import { Form, Link } from "react-router";
import { getFeed, type PostSummary } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { EXAMPLES, type Example, FOX } from "#web/features/documents/examples.ts";
import { type Layer, Layers } from "#web/features/documents/layers.tsx";
import { studioLink } from "#web/features/studio/wish.ts";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { landing } from "#web/messages/en/landing.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Card } from "#web/ui/blocks.tsx";
import { Button } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { check } from "#web/ui/icons.ts";
import { Badge } from "#web/ui/status.tsx";
import { Strata } from "#web/ui/sum.tsx";
import { PosterImage, Tile } from "#web/ui/tile.tsx";
import type { Route } from "./+types/landing";

/** Pictures beside the first words. */
const SHOWN = 6;

export async function loader({ context }: Route.LoaderArgs) {
  const feed = await context.get(apiContext).call(getFeed, { query: { view: "explore", limit: SHOWN } });
  return { posts: feed.ok ? feed.data.items : [] };
}

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...landing, whole: true, origin: originOf(matches), path: "/" });

function Ask({ signedIn }: { signedIn: boolean }) {
  const t = useText(landing);
  return (
    <Form className="ask" action={signedIn ? "/studio" : "/sign-up"}>
      <label className="vh" htmlFor="what">
        {t("promptLabel")}
      </label>
      <input
        id="what"
        name="prompt"
        placeholder={t("promptPlaceholder")}
        maxLength={2000}
        autoComplete="off"
      />
      <div className="row row-wide">
        <p className="meta">{signedIn ? t("makeNoteSignedIn") : t("makeNote")}</p>
        <Button look="primary" size="l" type="submit">
          {t("make")}
        </Button>
      </div>
    </Form>
  );
}

/** Six pictures: the newest public ones, or the examples while there are too few. */
function HeroArt({ posts, signedIn }: { posts: readonly PostSummary[]; signedIn: boolean }) {
  const t = useText(landing);
  const enough = posts.length >= SHOWN;
  return (
    <section className="stack" aria-labelledby="recent">
      <div className="hero-grid">
        {enough
          ? posts.map((post) => (
              <Tile
                key={post.id}
                to={`/posts/${post.id}`}
                poster={post.poster}
                alt={post.alt}
                title={post.title}
                eager
              />
            ))
          : EXAMPLES.map((example) => (
              <Tile
                key={example.prompt}
                to={tryLink(example, signedIn)}
                poster={example.poster}
                alt=""
                title={example.prompt}
                eager
              />
            ))}
      </div>
      <h2 id="recent" className="h-label soft">
        {enough ? t("recent") : t("examples")}
      </h2>
    </section>
  );
}

/** Where the words of an example lead: the studio with its settings, or joining first. */
function tryLink({ prompt, seed, style }: Example, signedIn: boolean): string {
  return signedIn ? studioLink({ prompt, seed, style }) : `/sign-up?${new URLSearchParams({ prompt })}`;
}

function Chain() {
  const t = useText(landing);
  return (
    <ol className="chain">
      <li>
        <div className="cell words">“{FOX.prompt}”</div>
        <div className="t">
          <h3>{t("chain1")}</h3>
          <p>{t("chain1Text")}</p>
        </div>
      </li>
      <li>
        <div className="cell">
          <PosterImage poster={FOX.poster} alt={FOX.prompt} />
        </div>
        <div className="t here">
          <h3>{t("chain2")}</h3>
          <p>{t("chain2Text")}</p>
        </div>
      </li>
      {(["chain3", "chain4"] as const).map((step) => (
        <li key={step} className="later">
          <div className="cell">
            <Badge tint="ochre">{t("notYet")}</Badge>
          </div>
          <div className="t">
            <h3>{t(step)}</h3>
            <p>{t(`${step}Text`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function BuiltUp() {
  const t = useText(landing);
  const layers: Layer[] = [
    { name: t("layer1"), note: t("layer1Note") },
    { name: t("layer2"), note: t("layer2Note") },
    { name: t("layer3"), note: t("layer3Note") },
    { name: t("layer4"), note: t("layer4Note") },
  ];
  return (
    <section className="sec two">
      <div className="stack">
        <h2 className="big">{t("builtTitle")}</h2>
        <p className="lead">{t("builtText")}</p>
      </div>
      <figure className="exploded">
        <Layers layers={layers} label={t("layersAlt")} />
      </figure>
    </section>
  );
}

function Cost() {
  const t = useText(landing);
  return (
    <section className="band">
      <div className="sec two">
        <div className="stack">
          <h2 className="big">{t("honestTitle")}</h2>
          <p className="lead">{t("honestText")}</p>
          <ul className="stack stack-tight small">
            {(["honest1", "honest2", "honest3"] as const).map((line) => (
              <li key={line} className="row">
                <Icon d={check} /> {t(line)}
              </li>
            ))}
          </ul>
          <p>
            <Link className="link" to="/pricing">
              {t("pricesLink")}
            </Link>
          </p>
        </div>
        <Card className="stack">
          <p className="h-card">{t("exampleTitle")}</p>
          <Strata
            big
            label={t("exampleLabel")}
            parts={[
              { amount: 2, words: "2", name: t("exampleHeld"), tint: "ochre" },
              { amount: 48, words: "48", name: t("exampleLeft"), tint: "moss" },
            ]}
          />
          <ul className="row row-wrap small soft">
            <li className="row">
              <i className="key bg-ochre" aria-hidden="true" /> {t("exampleHeld")}
            </li>
            <li className="row">
              <i className="key bg-moss" aria-hidden="true" /> {t("exampleLeft")}
            </li>
          </ul>
          <p className="meta">{t("exampleText")}</p>
        </Card>
      </div>
    </section>
  );
}

export default function Landing({ loaderData }: Route.ComponentProps) {
  const t = useText(landing);
  const signedIn = (useRoot()?.viewer ?? null) !== null;
  return (
    <>
      <section className="hero">
        <div>
          <h1>{t("heading")}</h1>
          <p className="lead">{t("lead")}</p>
          <Ask signedIn={signedIn} />
        </div>
        <HeroArt posts={loaderData.posts} signedIn={signedIn} />
      </section>
      <section className="band" id="how">
        <div className="sec">
          <header>
            <h2 className="big">{t("chainTitle")}</h2>
            <p className="soft">{t("chainText")}</p>
          </header>
          <Chain />
        </div>
      </section>
      <BuiltUp />
      <Cost />
    </>
  );
}
