/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Another place with the same data contract; the build writes its origin into the content policy. */
  readonly VITE_DATA_URL?: string;
  /** The public address that handed-out links use, e.g. `https://atlas.example/`. */
  readonly VITE_PUBLIC_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
