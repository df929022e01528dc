import { Form, Link } from "react-router";
import { getFeed, type PostSummary } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { type Layer, Layers } from "#web/features/documents/layers.tsx";
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
/** A wall of fewer looks like an accident; the drawing of the layers is shown instead. */
const ENOUGH = 4;

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

function HeroArt({ posts }: { posts: readonly PostSummary[] }) {
  const t = useText(landing);
  if (posts.length < ENOUGH) {
    const layers: Layer[] = [
      { name: t("layer1"), note: t("layer1Note") },
      { name: t("layer2"), note: t("layer2Note") },
      { name: t("layer3"), note: t("layer3Note") },
      { name: t("layer4"), note: t("layer4Note") },
    ];
    return (
      <figure className="exploded">
        <Layers layers={layers} label={t("layersAlt")} />
      </figure>
    );
  }
  return (
    <section className="stack" aria-labelledby="recent">
      <div className="hero-grid">
        {posts.map((post) => (
          <Tile
            key={post.id}
            to={`/posts/${post.id}`}
            poster={post.poster}
            alt={post.alt}
            title={post.title}
            end={<span>{post.author.username}</span>}
            eager
          />
        ))}
      </div>
      <h2 id="recent" className="h-label soft">
        {t("recent")}
      </h2>
    </section>
  );
}

function Chain({ picture }: { picture: PostSummary | undefined }) {
  const t = useText(landing);
  return (
    <ol className="chain">
      <li>
        <div className="cell words">{t("chain1Quote")}</div>
        <div className="t">
          <h3>{t("chain1")}</h3>
          <p>{t("chain1Text")}</p>
        </div>
      </li>
      <li>
        <div className="cell">
          {picture === undefined ? (
            <svg viewBox="0 0 300 190" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
              <path fill="var(--slate-wash)" d="M0 0h300v190H0z" />
              <circle cx="222" cy="56" r="24" fill="var(--ochre)" />
              <path fill="var(--slate)" d="M0 128 78 62l52 44 44-30 126 70v44H0z" />
              <path fill="var(--moss)" d="M0 152c60-22 120-14 168 2s92 10 132-6v42H0z" />
            </svg>
          ) : (
            <PosterImage poster={picture.poster} alt={picture.alt} />
          )}
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

export default function Landing({ loaderData }: Route.ComponentProps) {
  const t = useText(landing);
  const signedIn = (useRoot()?.viewer ?? null) !== null;
  const { posts } = loaderData;
  return (
    <>
      <section className="hero">
        <div>
          <h1>{t("heading")}</h1>
          <p className="lead">{t("lead")}</p>
          <Ask signedIn={signedIn} />
        </div>
        <HeroArt posts={posts} />
      </section>
      <section className="band" id="how">
        <div className="sec">
          <header>
            <h2 className="big">{t("chainTitle")}</h2>
            <p className="soft">{t("chainText")}</p>
          </header>
          <Chain picture={posts[0]} />
        </div>
      </section>
      <section className="sec two">
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
      </section>
    </>
  );
}
