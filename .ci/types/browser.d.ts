// What browsers have and TypeScript's library does not know, as far as the scripts use it.
interface Navigator {
  /** Not in Firefox and Safari. */
  readonly connection?: { readonly saveData: boolean }
}

interface WorkerNavigator {
  /** Not in Firefox and Safari. */
  readonly connection?: { readonly saveData: boolean }
}

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string }
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** Not in every browser. What it makes is an object; it stands where its string would. */
declare var trustedTypes: TrustedTypePolicyFactory | undefined
