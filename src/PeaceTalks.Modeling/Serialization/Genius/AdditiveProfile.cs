namespace PeaceTalks.Modeling;

/// <summary>What one party of a GENIUS or GeniusWeb file values: for each issue, what each option adds to its utility.</summary>
internal sealed record AdditiveProfile(IReadOnlyList<double[]> Contributions, double Reservation, double Discount)
{
    /// <summary>The most that the best settlement may be worth before anything is clipped: what sates a party is at least half of it.</summary>
    public const double MostBest = 2 + Tolerance;

    /// <summary>How far the best settlement may be off 1 and still count as 1: less than what rounding to billionths hides.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>What the best settlement is worth, before anything is clipped at 1.</summary>
    public double Best => Contributions.Sum(options => options.Max());

    public bool IsAboveOne => Best > 1 + Tolerance;

    /// <summary>The party whose utilities are these, clipped at 1.</summary>
    /// <remarks>
    /// A scenario normalises weights, so that its best settlement is worth 1 where each best option is worth 1. Here it is worth
    /// less in general: the values of the options are made smaller by as much. An issue of one option is worth 1 to all
    /// in a scenario, so that what it adds has to be its weight, and the others make up the rest.
    /// </remarks>
    public Party ToParty(string name, IReadOnlyList<Issue> issues, int rounds)
    {
        if (IsAboveOne)
            return DividedByBest().ToParty(name, issues, rounds) with { Satiation = Math.Max(0.5, 1 / Best) };
        double alone = 0, others = 0;
        for (int j = 0; j < issues.Count; j++)
        {
            if (issues[j].Options.Count == 1)
                alone += Contributions[j][0];
            else
                others += Contributions[j].Max();
        }
        bool full = Math.Abs(alone + others - 1) <= Tolerance;
        double room = full ? others : 1 - alone, shrink = others > 0 && !full ? others / room : 1;
        int empty = issues.Count(issue => issue.Options.Count > 1);
        return new Party(name)
        {
            Demands = [.. issues.Select((issue, j) =>
            {
                double[] worth = Contributions[j];
                double most = worth.Max(), weight = issue.Options.Count == 1 ? most : others > 0 ? most / shrink : room / Math.Max(1, empty);
                return new Demand(issue.Name)
                {
                    Weight = weight,
                    Values = Values(issue, [.. worth.Select(contribution => most > 0 ? contribution / most * shrink : 0)]),
                };
            })],
            WalkAway = Reservation,
            Patience = rounds > 1 ? Math.Pow(Discount, 1.0 / (rounds - 1)) : 1,
        };
    }

    private AdditiveProfile DividedByBest() => this with { Contributions = [.. Contributions.Select(options => options.Select(contribution => contribution / Best).ToArray())] };

    private static OptionValues Values(Issue issue, double[] values) => issue.IsNumeric
        ? OptionValues.Points([.. issue.Options.Select(option => (option.Value!.Value, (Distribution)values[option.Index]))])
        : OptionValues.PerOption([.. issue.Options.Select(option => (option.Label, (Distribution)values[option.Index]))]);
}
