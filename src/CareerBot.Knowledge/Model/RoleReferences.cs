using System.Collections.Immutable;

namespace CareerBot.Knowledge.Model;

/// <summary>The ids that a role's file points to, with where they stand, for the checks that need more than one file.</summary>
internal sealed record RoleReferences(Located Family, ImmutableArray<Located> Skills, ImmutableArray<Located> Roles, Position Reviewed);
