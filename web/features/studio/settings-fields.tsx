import { useRef } from "react";
import type { EngineCard } from "#web/features/studio/engine.ts";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Pick, Segmented } from "#web/ui/choice.tsx";
import { Field, FieldGroup, Input } from "#web/ui/field.tsx";
import { dice } from "#web/ui/icons.ts";
import { properties } from "#web/ui/tile.tsx";
import { aspectName, paletteName, styleName } from "./names.ts";
import { MAX_PROMPT, MAX_SEED, type Settings } from "./wish.ts";

/** The small picture of a style (scripts/previews.ts), px. */
const PREVIEW = { width: 144, height: 108 };

/** Height of the little frame in the shape choice, px. */
const FRAME = 14;

function Shape({ aspects, value }: { aspects: readonly string[]; value: string }) {
  const t = useText(studio);
  return (
    <FieldGroup legend={t("aspect")} className="whole">
      <div className="ratio">
        {aspects.map((aspect) => {
          const [w = 1, h = 1] = aspect.split(":").map(Number);
          return (
            <label key={aspect}>
              <input
                type="radio"
                name="aspect"
                value={aspect}
                defaultChecked={aspect === value}
                aria-label={`${aspect}, ${aspectName(aspect)}`}
              />
              <i
                style={{ aspectRatio: w / h, blockSize: w > h ? (FRAME * h) / w + 4 : FRAME }}
                aria-hidden="true"
              />
              <span aria-hidden="true">{aspect}</span>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}

function Palette({ palettes, value }: { palettes: EngineCard["settings"]["palettes"]; value: string }) {
  const t = useText(studio);
  return (
    <FieldGroup legend={t("palette")} className="whole">
      <div className="palettes">
        <Pick name="palette" value="" defaultChecked={value === ""}>
          {t("paletteAuto")}
        </Pick>
        {palettes.map((palette) => (
          <Pick
            key={palette.name}
            name="palette"
            value={palette.name}
            defaultChecked={value === palette.name}
          >
            <span className="swatches" aria-hidden="true">
              {palette.swatches.map((color, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: swatches never move, and a palette may repeat a colour
                <i key={i} style={properties({ "--c": color })} />
              ))}
            </span>
            {paletteName(palette.name)}
          </Pick>
        ))}
      </div>
    </FieldGroup>
  );
}

function Seed({ value, error, onNew }: { value: string; error: string | undefined; onNew: () => void }) {
  const t = useText(studio);
  const input = useRef<HTMLInputElement>(null);
  const roll = () => {
    if (input.current === null) return;
    input.current.value = String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).slice(0, 6);
    onNew();
  };
  return (
    <Field label={t("seed")} error={error}>
      {(tied) => (
        <div className="row gap-1.5">
          <Input
            {...tied}
            ref={input}
            small
            name="seed"
            inputMode="numeric"
            className="num"
            placeholder={t("seedEmpty")}
            defaultValue={value}
            maxLength={10}
            autoComplete="off"
          />
          <Button className="btn-icon" icon={dice} aria-label={t("seedNew")} onClick={roll} />
        </div>
      )}
    </Field>
  );
}

/** Only what this engine honours; every setting has a default. */
export function SettingsFields(props: {
  engine: EngineCard;
  settings: Settings;
  errors: Record<string, string>;
  onNewSeed: () => void;
}) {
  const t = useText(studio);
  const { engine, settings } = props;
  const counts = Array.from({ length: engine.settings.maxCount }, (_, i) => String(i + 1));
  return (
    <div className="sets">
      <FieldGroup legend={t("style")} className="whole">
        <div className="styles">
          {engine.settings.styles.map((style) => (
            <Pick key={style} name="style" value={style} defaultChecked={style === settings.style}>
              <img
                src={`/styles/${style}.webp`}
                alt=""
                width={PREVIEW.width}
                height={PREVIEW.height}
                decoding="async"
              />
              {styleName(style)}
            </Pick>
          ))}
        </div>
      </FieldGroup>
      <Palette palettes={engine.settings.palettes} value={settings.palette} />
      <Shape aspects={engine.settings.aspects} value={settings.aspect} />
      <FieldGroup legend={t("size")} rule={t("sizeValue", { size: "" }).trim()} className="whole">
        <Segmented
          full
          name="size"
          label={t("size")}
          defaultValue={settings.size}
          choices={engine.settings.sizes.map((size) => ({ value: String(size), label: String(size) }))}
        />
      </FieldGroup>
      <Field
        label={t("leaveOut")}
        rule={t("leaveOutHint")}
        className="whole"
        error={props.errors["negativePrompt"] === undefined ? undefined : t("leaveOutBad")}
      >
        {(tied) => (
          <Input
            {...tied}
            small
            name="negative"
            defaultValue={settings.negative}
            maxLength={MAX_PROMPT}
            autoComplete="off"
          />
        )}
      </Field>
      <FieldGroup legend={t("count")}>
        <Segmented
          full
          name="count"
          label={t("count")}
          defaultValue={settings.count}
          choices={counts.map((n) => ({ value: n, label: n }))}
        />
      </FieldGroup>
      <Seed
        value={settings.seed}
        error={props.errors["seed"] === undefined ? undefined : t("seedBad", { max: MAX_SEED })}
        onNew={props.onNewSeed}
      />
    </div>
  );
}
