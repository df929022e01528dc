import type { PostSummary } from "#contracts/posts.ts";
import { Tile, Wall } from "#web/ui/tile.tsx";

/** Tiles that are above the fold on a wide screen: these are not lazy. */
const FIRST = 6;

/** Public posts as a wall of pictures, in the order given. */
export function PostWall({ posts }: { posts: readonly PostSummary[] }) {
  return (
    <Wall wide={264} phone={116}>
      {posts.map((post, i) => (
        <Tile
          key={post.id}
          to={`/posts/${post.id}`}
          poster={post.poster}
          alt={post.alt}
          title={post.title}
          by={post.author.username}
          eager={i < FIRST}
        />
      ))}
    </Wall>
  );
}
