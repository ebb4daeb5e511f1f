using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>What some principals make of some issues, weights and values drawn at random, the same in each run.</summary>
internal sealed class RandomTastes
{
    public RandomTastes(int principals, int issues, int options, double walkAway = 0.3)
    {
        (Principals, Issues, Options, WalkAway) = (principals, issues, options, walkAway);
        Random random = new(2025);
        Weights = [.. Enumerable.Range(0, principals).Select(_ => Enumerable.Range(0, issues).Select(_ => random.NextDouble()).ToArray())];
        Values = [.. Enumerable.Range(0, principals).Select(_ => Enumerable.Range(0, issues).Select(_ => Enumerable.Range(0, options).Select(_ => random.NextDouble()).ToArray()).ToArray())];
    }

    public int Principals { get; }

    public int Issues { get; }

    public int Options { get; }

    public double WalkAway { get; }

    /// <summary>By principal and issue.</summary>
    public double[][] Weights { get; }

    /// <summary>By principal, issue and option.</summary>
    public double[][][] Values { get; }

    public Scenario Scenario()
    {
        string[] labels = [.. Enumerable.Range(0, Options).Select(k => k.ToString(CultureInfo.InvariantCulture))];
        return new Scenario("Random tastes")
        {
            Issues = [.. Enumerable.Range(0, Issues).Select(j => Issue.Choice($"Issue {j}", labels))],
            Parties = [.. Enumerable.Range(0, Principals).Select(i => new Party($"Party {i}")
            {
                Demands = [.. Enumerable.Range(0, Issues).Select(j => new Demand($"Issue {j}")
                {
                    Weight = Weights[i][j],
                    Values = OptionValues.PerOption([.. labels.Select((label, k) => (label, (Distribution)Values[i][j][k]))]),
                })],
                WalkAway = WalkAway,
            })],
        };
    }
}
