/** A page of plain paragraphs and lists, for texts that are read rather than used. */
export interface Document {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  /** Day of the last change, ISO. */
  readonly updated: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs?: readonly string[];
    readonly list?: readonly string[];
  }[];
}
