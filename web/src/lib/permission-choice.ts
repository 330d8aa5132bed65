/** What a role or an overwrite says of one permission. */
export type PermissionChoice = 'deny' | 'inherit' | 'allow';

/** Two bit sets as decimals, as in an overwrite; a role has `allow` alone. */
export interface AllowDeny {
  readonly allow: string;
  readonly deny: string;
}

/** What two bit sets say of a permission; where both name it, the allowance comes last. */
export function choiceOf(bits: AllowDeny, permission: bigint): PermissionChoice {
  if (BigInt(bits.allow) & permission) return 'allow';
  return BigInt(bits.deny) & permission ? 'deny' : 'inherit';
}

/** The bit sets with a permission decided anew; bits that are not known stay as they are. */
export function withChoice(
  bits: AllowDeny,
  permission: bigint,
  choice: PermissionChoice,
): AllowDeny {
  const allow = BigInt(bits.allow) & ~permission;
  const deny = BigInt(bits.deny) & ~permission;
  return {
    allow: String(choice === 'allow' ? allow | permission : allow),
    deny: String(choice === 'deny' ? deny | permission : deny),
  };
}
