import type { ReactNode } from "react";
import type { UsedParams } from "#contracts/generation.ts";
import { aspectName, engineName, paletteName, styleName } from "#web/features/studio/names.ts";
import type { recipe } from "#web/messages/en/recipe.ts";
import type { useText } from "#web/messages/use-text.tsx";

/** One line of how something was made. */
export interface Fact {
  name: string;
  value: ReactNode;
}

type Words = ReturnType<typeof useText<typeof recipe>>;

/** What is known of how something was made; what is absent was not told. */
export interface Told {
  engine?: string | undefined;
  engineVersion?: string | undefined;
  style?: string | undefined;
  params?: UsedParams | undefined;
  seed?: number | undefined;
  negativePrompt?: string | undefined;
}

/** Engine, all settings and the seed as name and value, in the order in which the studio asks for them. */
export function recipeFacts(t: Words, told: Told): Fact[] {
  const { params } = told;
  const style = params?.style ?? told.style;
  return [
    ...(told.negativePrompt === undefined
      ? []
      : [{ name: t("leaveOut"), value: <bdi>{told.negativePrompt}</bdi> }]),
    ...(style === undefined ? [] : [{ name: t("style"), value: styleName(style) }]),
    ...(params === undefined ? [] : paramFacts(t, params)),
    ...(told.seed === undefined
      ? []
      : [{ name: t("seed"), value: <span className="mono">{told.seed}</span> }]),
    ...(told.engine === undefined || told.engineVersion === undefined
      ? []
      : [
          {
            name: t("engine"),
            value: <span className="mono">{engineName(told.engine, told.engineVersion)}</span>,
          },
        ]),
  ];
}

function paramFacts(t: Words, { palette, aspect, size }: UsedParams): Fact[] {
  return [
    { name: t("palette"), value: palette === undefined ? t("paletteAuto") : paletteName(palette) },
    {
      name: t("shape"),
      value: (
        <>
          <span className="mono">{aspect}</span>, {aspectName(aspect)}
        </>
      ),
    },
    { name: t("size"), value: <span className="mono">{t("sizeValue", { size: String(size) })}</span> },
  ];
}
