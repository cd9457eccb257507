// What the build writes before docs/sw.js: hooks/unsim/pages/offline.py.

interface Built {
  version: string;
  shell: string[];
  core: string[];
  languages: string[];
}
