using System.Collections.ObjectModel;

namespace PeaceTalks.Modeling;

/// <summary>Checks whom a user's own code plays for.</summary>
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
}
