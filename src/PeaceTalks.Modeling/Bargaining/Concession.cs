namespace PeaceTalks.Modeling;

/// <summary>
/// A move by which a party offers, on an issue, something nearer on the scale to what at least one other principal at the
/// table asks than its own last offer in the same stage, and farther from what none of them asks.
/// </summary>
/// <param name="Round">The round, 1-based and counted over all stages.</param>
/// <param name="Party">Who concedes.</param>
/// <param name="Issue">On which issue.</param>
/// <param name="From">The option that it offered before.</param>
/// <param name="To">The option that it offers now.</param>
/// <param name="Cost">What the step costs the party, in utility; below 0 where it gains.</param>
/// <param name="Gains">What the step gives each other principal at the table, in utility, by name.</param>
public sealed record Concession(int Round, string Party, string Issue, Option From, Option To, double Cost, IReadOnlyDictionary<string, double> Gains);
