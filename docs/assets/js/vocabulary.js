// Written by `unsim schema` from hooks/unsim/vocabulary.py: change it there.

/** @type {Record<string, { online: boolean, inWriting: boolean, rank: number, icon: string, refuses: boolean, letters: boolean }>} */
export const CHANNEL_TRAITS = {
  web: { online: true, inWriting: true, rank: 0, icon: "web", refuses: true, letters: false },
  app: { online: true, inWriting: true, rank: 0, icon: "app", refuses: true, letters: false },
  chat: { online: true, inWriting: true, rank: 0, icon: "chat", refuses: false, letters: false },
  email: { online: true, inWriting: true, rank: 0, icon: "email", refuses: false, letters: true },
  sms: { online: false, inWriting: true, rank: 1, icon: "sms", refuses: false, letters: false },
  phone: { online: false, inWriting: false, rank: 1, icon: "phone", refuses: false, letters: false },
  post: { online: false, inWriting: true, rank: 2, icon: "post", refuses: false, letters: true },
  store: { online: false, inWriting: false, rank: 2, icon: "store", refuses: false, letters: false },
  regulator: { online: false, inWriting: true, rank: 0, icon: "regulator", refuses: false, letters: false },
};

/** @type {Record<string, { order: number, sign: string }>} */
export const VERDICT_TRAITS = {
  online: { order: 0, sign: "full" },
  partly: { order: 1, sign: "starts" },
  depends: { order: 2, sign: "depends" },
  law: { order: 3, sign: "law" },
  offline: { order: 4, sign: "no" },
  unknown: { order: 5, sign: "unknown" },
};
