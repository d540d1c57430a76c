declare module 'heic-decode' {
  interface DecodedImage {
    width: number;
    height: number;
    /** RGBA, four bytes a pixel. */
    data: Uint8ClampedArray<ArrayBuffer>;
  }
  interface WaitingImage {
    width: number;
    height: number;
    decode(): Promise<DecodedImage>;
  }
  const decode: { all(source: { buffer: Uint8Array }): Promise<WaitingImage[] & { dispose(): void }> };
  export default decode;
}
