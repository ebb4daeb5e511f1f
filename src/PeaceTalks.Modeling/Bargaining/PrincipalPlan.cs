namespace PeaceTalks.Modeling;

/// <summary>A principal with names turned into indices. Quantities are indices into the drawn values, -1 where there is none.</summary>
internal sealed class PrincipalPlan
{
    public PrincipalPlan(Party party, int index, IReadOnlyList<Issue> issues, IReadOnlyDictionary<string, int> issueIndices, IReadOnlyDictionary<string, int> quantities, double[] medians)
    {
        Name = party.Name;
        Index = index;
        Offers = party.Tactic.Offers;
        TacticName = party.Tactic.Name;
        Satiation = party.Satiation;
        Demands = [.. party.Demands.Select(demand => new DemandPlan(
            demand,
            $"{party.Name}/demands/{demand.Issue}/",
            issueIndices[demand.Issue],
            issues[issueIndices[demand.Issue]],
            quantities,
            medians))];
        AsksByIssue = [.. Enumerable.Repeat(-1, issues.Count)];
        DemandByIssue = [.. AsksByIssue];
        for (int d = 0; d < Demands.Length; d++)
        {
            AsksByIssue[Demands[d].Issue] = Demands[d].Asks;
            DemandByIssue[Demands[d].Issue] = d;
        }

        int Find(string path) => quantities.TryGetValue($"{party.Name}/{path}", out int quantity) ? quantity : -1;
        Patience = Find("patience");
        Exponent = Find("tactic/exponent");
        Opening = Find("tactic/opening");
        Reciprocity = Find("tactic/reciprocity");
        Generosity = Find("tactic/generosity");
        WalkAway = Find("walkAway");
        WinProbability = Find("walkAway/winProbability");
        Cost = Find("walkAway/cost");
        int[] Terms(Func<DemandPlan, Issue, int> option) => [.. Demands.Select(demand => option(demand, issues[demand.Issue]))];
        int Named(IReadOnlyDictionary<string, OptionReference> terms, Issue issue, int otherwise) =>
            terms.TryGetValue(issue.Name, out OptionReference? option) ? issue.Find(option, out _)!.Value : otherwise;

        if (WinProbability >= 0)
        {
            Victory = Terms((demand, issue) => Named(party.WalkAway.Victory, issue, demand.Asks));
            Defeat = Terms((demand, issue) => Named(party.WalkAway.Defeat, issue, -1));
        }
        else if (Cost >= 0)
        {
            StatusQuo = Terms((demand, issue) => issue.Find(issue.StatusQuo!, out string _)!.Value);
        }
    }

    public string Name { get; }

    /// <summary>Position among the principals, in file order.</summary>
    public int Index { get; }

    public DemandPlan[] Demands { get; }

    /// <summary>The option asked for on each issue of the scenario, -1 where there is no demand.</summary>
    public int[] AsksByIssue { get; }

    /// <summary>The demand on each issue of the scenario, -1 where there is none.</summary>
    public int[] DemandByIssue { get; }

    public OfferChoice Offers { get; }

    public string TacticName { get; }

    /// <summary>The share of all it wants with which it is fully satisfied.</summary>
    public double Satiation { get; }

    public bool CanBeSated => Satiation < 1;

    public int Patience { get; }

    public int Exponent { get; }

    public int Opening { get; }

    public int Reciprocity { get; }

    public int Generosity { get; }

    public int WalkAway { get; }

    public int WinProbability { get; }

    public int Cost { get; }

    /// <summary>The option per demand after a victory; empty where no war is stated.</summary>
    public int[] Victory { get; } = [];

    /// <summary>The option per demand after a defeat, -1 where it counts 0.</summary>
    public int[] Defeat { get; } = [];

    /// <summary>The option per demand that holds without agreement; empty where the walk-away value is not derived from it.</summary>
    public int[] StatusQuo { get; } = [];
}
