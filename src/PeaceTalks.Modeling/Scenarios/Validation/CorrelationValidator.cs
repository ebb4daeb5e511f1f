namespace PeaceTalks.Modeling;

/// <summary>Checks the correlations: pairs of known quantities, each once, whose ranks are possible together.</summary>
internal sealed class CorrelationValidator(ProblemCollector problems, KnownNames names)
{
    private const string List = "$.correlations";

    private readonly List<string> _known = [];
    private readonly HashSet<string> _knownSet = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _given = [];
    private bool _sound = true;

    public void Check(Scenario scenario)
    {
        if (scenario.Correlations.Count == 0 || problems.IsHole(List))
            return;
        ScenarioQuantities.Rewrite(scenario, (in QuantityPlace place, Distribution current) =>
        {
            _known.Add(place.Path);
            return current;
        });
        _knownSet.UnionWith(_known);
        for (int i = 0; i < scenario.Correlations.Count; i++)
        {
            string path = $"{List}[{i}]";
            if (scenario.Correlations[i] is RankCorrelation pair && !problems.IsHole(path))
                Check(pair, i, path);
            else
                Refuse(path, "was null; it must be given");
        }
        if (_sound)
            CheckTogether(scenario.Correlations);
    }

    private void Check(RankCorrelation pair, int index, string path)
    {
        if (!(pair.Rank >= QuantityRange.Rank.Low && pair.Rank <= QuantityRange.Rank.High))
            Refuse(path + ".rank", $"was {Guard.Text(pair.Rank)}; it must be {QuantityRange.Rank.Text}");
        else if (problems.IsHole(path, ".rank"))
            _sound = false;
        string between = path + ".between";
        bool known = CheckKnown(pair.First, between + "[0]") & CheckKnown(pair.Second, between + "[1]");
        if (problems.HasHole(between) || !known)
            _sound = false;
        else if (pair.First == pair.Second)
            Refuse(between, $"was {ProblemText.Quote(pair.First)} twice; it must be two different quantities");
        else if (!_given.TryAdd(InOrder(pair), index))
            Refuse(between, $"{ProblemText.Quote(pair.First)} and {ProblemText.Quote(pair.Second)} are {List}[{_given[InOrder(pair)]}] already; each pair may be given once");
    }

    private bool CheckKnown(string quantity, string path)
    {
        if (quantity is not null && _knownSet.Contains(quantity))
            return true;
        if (!MayBeUnread(quantity) && !problems.IsHole(path))
            problems.AddUnknown(path, "quantity", quantity, _known);
        return false;
    }

    /// <summary>Whether something that could not be read might have the quantity.</summary>
    private bool MayBeUnread(string? quantity)
    {
        string owner = quantity?.Split('/')[0] ?? "";
        if (owner is "stages" or "shocks")
            return problems.HasHole("$." + owner);
        return names.Parties.TryGetValue(owner, out KnownParty? party) ? problems.HasHole(party.Path) : !names.KnowsParties;
    }

    private void CheckTogether(IReadOnlyList<RankCorrelation> correlations)
    {
        RankMatrix matrix = RankMatrix.Of(correlations, _known);
        int count = matrix.Paths.Count;
        if (count > ScenarioLimits.CorrelatedQuantities)
            Refuse(List, $"{ProblemText.Count(count)} quantities are correlated; at most {ScenarioLimits.CorrelatedQuantities} are allowed");
        else if (NormalCorrelation.Factor(NormalCorrelation.OfRanks(matrix.Ranks)) is null)
            Refuse(List, problems.IsFull ? "" : $"the ranks are not possible together (pairs that are not stated have 0): the matrix is not positive semidefinite; the nearest that is has {NearestRanks.Text(matrix, _given.Keys)}");
    }

    private void Refuse(string path, string message)
    {
        problems.Add(path, message);
        _sound = false;
    }

    private static (string, string) InOrder(RankCorrelation pair) =>
        string.CompareOrdinal(pair.First, pair.Second) < 0 ? (pair.First, pair.Second) : (pair.Second, pair.First);
}
