import type { Illustration } from "./illustrate.ts";

/**
 * Pictures this version of the engine makes, by the hashes of their PNG and of its copies; checked in Node and in workerd, which must
 * agree to the byte.
 */
export const GOLDEN: readonly {
  readonly wish: Illustration;
  readonly sha256: string;
  readonly copies: readonly string[];
}[] = [
  {
    wish: { prompt: "a red fox in a snowy forest", aspect: "1:1", size: 256, style: "flat", seed: 7 },
    sha256: "0d7466c4516810266568fdc02f8383e08f9acac453c60d83907a4f8a7ad55d7c",
    copies: [
      "9950091133fd20e95940572f34959fa08fefcb4af619dbef9f646b7ad958fc18",
      "841d7fa57503268a3c4fc8f056d0c63a15306f9c5f77895ed4bfbf7a1ee81f4e",
    ],
  },
  {
    wish: { prompt: "an owl under a tree in autumn", aspect: "4:3", size: 256, style: "papercut", seed: 11 },
    sha256: "cd9611ff4d27950dcf6f45755e370f60e628ef4ca1aed411bef0f7c4435770d3",
    copies: [
      "670c9b56eff28745e81d28ba02e692fbea672243d4a59ba36866b48f68a40486",
      "01f9e1c43e9d3bf649926a2cd04f18ca96d98efbdd7f291ba0d7b18da4f59ea2",
    ],
  },
  {
    wish: {
      prompt: "a cyberpunk city in the rain with a taxi",
      aspect: "16:9",
      size: 256,
      style: "flat",
      seed: 3,
    },
    sha256: "21ad3701bedaf530389525c1c46c245ce6cace2dc80b8659ca22fdb4a67f3222",
    copies: [
      "7c3ae46fc982a4e84c7e1b773b90f346d8f59aaf399341d68c8f4413cec521a8",
      "18040fde17e65170cfccce58acb74741127aa4ce352cca2019877edc1740b790",
    ],
  },
  {
    wish: {
      prompt: "a dog in a boat at sunset",
      aspect: "9:16",
      size: 256,
      style: "papercut",
      palette: "dusk",
      seed: 42,
    },
    sha256: "0ca7e2f6baf3727d561f2d4eae2be85e5d087ceffe3ff2cfd7558bce00e10412",
    copies: [
      "be74c39a6ca7d160d416463aba1204e90d6deacef5c17557b64461eff7625e76",
      "f73785637d99b7564a2030752f6a3ef51a9b6d97842ad54412eade1096c55f4c",
    ],
  },
  {
    wish: {
      prompt: "three blue fish and an octopus under the sea",
      aspect: "3:4",
      size: 256,
      style: "flat",
      seed: 4294967291,
    },
    sha256: "62b79aed5391c457be4a55d73c728fd1a0b8767587f43cb396e8396774897af5",
    copies: [
      "6fe3085ef79f3c0f0b9172e77f8cd13c8f1ef03f30cbe82d960690c5358ae363",
      "057ff8c0a7aadc309fb513264a9af1cc4957b3fc940cdefc413da958aaf49b61",
    ],
  },
  {
    wish: { prompt: "hope and entropy", aspect: "1:1", size: 256, style: "papercut", seed: 0 },
    sha256: "9c6301affe702b1772eea2f0d59b506b362a1c02f3834bbb08161c528fb47462",
    copies: [
      "39abfb67572b57f221ddfcb115e53509d2f33831155a99e377c1f2731a353343",
      "c3138709e2fac758532172e2e814585e299a37b43c37864272d765f4e06ff9bd",
    ],
  },
];
