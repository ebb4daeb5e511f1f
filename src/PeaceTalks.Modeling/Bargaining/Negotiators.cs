using System.Collections.ObjectModel;

namespace PeaceTalks.Modeling;

/// <summary>Whom a user's own code plays for.</summary>
internal static class Negotiators
{
    /// <exception cref="ArgumentException">A name is that of no principal, or what makes the negotiator is null.</exception>
    public static IReadOnlyDictionary<string, Func<Negotiator>> Checked(IReadOnlyDictionary<string, Func<Negotiator>>? negotiators, GamePlan plan)
    {
        foreach ((string party, Func<Negotiator> make) in negotiators ?? ReadOnlyDictionary<string, Func<Negotiator>>.Empty)
        {
            if (!plan.PrincipalIndices.ContainsKey(party))
                throw new ArgumentException($"A negotiator was given for \"{party}\"; the scenario \"{plan.Scenario.Name}\" has the principals {string.Join(", ", plan.Principals.Select(p => $"\"{p.Name}\""))}.", nameof(negotiators));
            if (make is null)
                throw new ArgumentException($"What makes the negotiator of \"{party}\" was null.", nameof(negotiators));
        }
        return negotiators ?? ReadOnlyDictionary<string, Func<Negotiator>>.Empty;
    }

    /// <summary>The principals that a user's own code plays for, in file order.</summary>
    public static IReadOnlyList<string> Named(IReadOnlyDictionary<string, Func<Negotiator>>? negotiators, GamePlan plan) =>
        new ValueList<string>([.. plan.Principals.Select(principal => principal.Name).Where(name => negotiators?.ContainsKey(name) == true)]);
}
