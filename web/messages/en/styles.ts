/** Names of what the illustrator offers. A value without a row here is shown as the engine calls it. */
export const styles = {
  "style-flat": "Flat",
  "style-papercut": "Papercut",
  "palette-ember": "Ember",
  "palette-tidepool": "Tidepool",
  "palette-meadow": "Meadow",
  "palette-dusk": "Dusk",
  "palette-harvest": "Harvest",
  "palette-frost": "Frost",
  "palette-blossom": "Blossom",
  "palette-ink": "Ink",
  "aspect-1-1": "square",
  "aspect-4-3": "landscape, 4 to 3",
  "aspect-3-4": "portrait, 3 to 4",
  "aspect-16-9": "wide, 16 to 9",
  "aspect-9-16": "tall, 9 to 16",
} as const;
