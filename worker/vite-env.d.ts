/** The one thing of Vite that the Worker's source knows: which mode it was built in. */
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
