/** What the SDK itself brings into every bundle of workflows. */
const OF_THE_SDK = [
  /^\.\/node_modules\/(@temporalio\/(workflow|common)|long|ms|nexus-rpc)\//,
  /^__temporal_custom_(payload|failure)_converter \(ignored\)$/,
];

/** The bundler names each module in a comment before its code. */
const NAMED = /^ {2}!\*\*\* (.+) \*\*\*!$/gm;

/**
 * The modules of bundled workflows that are neither under workflows/ nor the SDK's: libraries, and
 * modules of Node, which a workflow cannot replay.
 */
export function strangersIn(code: string): string[] {
  const modules = [...code.matchAll(NAMED)].map(([, name]) => name!);
  const strangers = modules.filter((name) => !name.startsWith('./workflows/'));
  if (strangers.length === modules.length) {
    throw new Error(`the bundle names none of our modules, only: ${modules.join(', ')}`);
  }
  return strangers.filter((name) => !OF_THE_SDK.some((known) => known.test(name)));
}
