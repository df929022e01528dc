import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { altBeside, Tile } from "./tile.tsx";

const poster = { url: "https://files.test/fox.webp", width: 4, height: 3, color: "#336699" };

test("a tile's line is one line: title and maker are cut, not wrapped", () => {
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <Tile to="/posts/1" poster={poster} alt="A fox asleep" title="Fox" by="demo-maker" />
    </MemoryRouter>,
  );
  expect(html).toMatch(/<b class="cut"><bdi>Fox<\/bdi><\/b><bdi class="cut [^"]*">demo-maker<\/bdi>/);
  expect(html).toContain('alt="A fox asleep"');
});

test("a description that only repeats the words beside it is not read twice", () => {
  expect(altBeside("Fox", " fox ")).toBe("");
  expect(altBeside("Fox", "A fox asleep")).toBe("A fox asleep");
});
