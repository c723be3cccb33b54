declare module 'heic-decode' {
  interface UndecodedPicture {
    readonly width: number;
    readonly height: number;
    decode(): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> }>;
  }
  interface Heic {
    all(file: { readonly buffer: Uint8Array }): Promise<readonly UndecodedPicture[] & { dispose(): void }>;
  }
  const heic: Heic;
  export default heic;
}
