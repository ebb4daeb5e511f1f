namespace PeaceTalks.Modeling;

/// <summary>What is in a zone of possible agreement, or what would open it.</summary>
internal sealed class ZoneSearch
{
    private readonly Game _game;
    private readonly FeasibleSet _set;
    private readonly LeastGain _equal;

    public ZoneSearch(Game game, FeasibleSet set)
    {
        _game = game;
        _set = set;
        _equal = new LeastGain([.. Enumerable.Repeat(1, set.Principals)]);
        // Against walk-away values so low that every settlement gains, the same settlements are the best.
        LeastGain = SolutionSearch.Find(set.WithWalkAways([.. set.WalkAways.Select(walkAway => walkAway - Billionths.One)]), _equal)?.Gains.Min() - Billionths.One;
    }

    /// <summary>The largest least gain, in billionths, which may be negative; null where there is no settlement.</summary>
    public int? LeastGain { get; }

    /// <summary>By issue, the options that occur in the zone.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Option>> Range()
    {
        bool[][] occurs = [.. _set.Options.Select(options => new bool[options.Length])];
        for (int j = 0; j < _set.Issues && LeastGain >= 0; j++)
        {
            if (_set.Principals == 2)
                MarkByOthers(j, occurs[j]);
            else
                MarkBySearch(j, occurs);
        }
        return new ValueMap<IReadOnlyList<Option>>([.. _game.Scenario.Issues.Select((issue, j) => new KeyValuePair<string, IReadOnlyList<Option>>(
            issue.Name,
            new ValueList<Option>([.. _set.Options[j].Where((_, place) => occurs[j][place]).Select(k => issue.Options[k])])))]);
    }

    /// <summary>With two principals, the frontier of the other issues tells whether an option can be part of the zone.</summary>
    private void MarkByOthers(int issue, bool[] occurs)
    {
        UtilityVectors others = VectorChain.Build(_set.Without(issue), bounds: null).Vectors;
        for (int place = 0; place < occurs.Length; place++)
        {
            for (int row = 0; row < others.Count && !occurs[place]; row++)
            {
                occurs[place] = true;
                for (int i = 0; i < _set.Principals; i++)
                    occurs[place] &= others.Of(i, row) + _set.Worth[issue][i][place] >= _set.WalkAways[i];
            }
        }
    }

    /// <summary>With more, each settlement found for an option shows for all the others that it has that they occur.</summary>
    private void MarkBySearch(int issue, bool[][] occurs)
    {
        for (int place = 0; place < occurs[issue].Length; place++)
        {
            int option = _set.Options[issue][place];
            if (occurs[issue][place] || Find(_set.Where(issue, k => k == option)) is not int[] settlement)
                continue;
            for (int j = 0; j < settlement.Length; j++)
                occurs[j][Array.BinarySearch(_set.Options[j], settlement[j])] = true;
        }
    }

    /// <summary>The single changes that would open the zone, the cheapest first.</summary>
    public IReadOnlyList<ZoneOpening> Openings()
    {
        List<ZoneOpening> openings = [];
        for (int i = 0; i < _set.Principals; i++)
        {
            if (LowerWalkAway(i) is ZoneOpening lower)
                openings.Add(lower);
            for (int j = 0; j < _set.Issues; j++)
            {
                if (_game.Principals[i].Preferences.HasRealRedLine(j) && MoveRedLine(i, j) is ZoneOpening move)
                    openings.Add(move);
            }
        }
        return new ValueList<ZoneOpening>([.. openings.OrderBy(opening => opening.Cost)]);
    }

    private ZoneOpening? LowerWalkAway(int i)
    {
        int[] walkAways = [.. _set.WalkAways];
        walkAways[i] = 0;
        int[] one = new int[_set.Principals];
        one[i] = 1;
        return SolutionSearch.Find(_set.WithWalkAways(walkAways), new TotalGain(one))?.Gains[i] is int most
            ? new ZoneOpening
            {
                Party = NameOf(i),
                Issue = null,
                WalkAwayValue = Billionths.ToDouble(most),
                RedLine = null,
                Cost = Billionths.ToDouble(_set.WalkAways[i] - most),
            }
            : null;
    }

    /// <summary>The first option beyond the red line, from the best for the party down, with which there is a zone if all down to it are acceptable.</summary>
    private ZoneOpening? MoveRedLine(int i, int j)
    {
        FeasibleSet without = FeasibleSet.WithoutRedLine(_game, i, j);
        Preferences preferences = _game.Principals[i].Preferences;
        int offset = _game.Plan.Offsets[j], count = _game.Plan.Offsets[j + 1] - offset;
        int[] worth = preferences.WorthOf(j);
        int line = Enumerable.Range(0, count).Where(k => preferences.Crossings[offset + k] == 0).Min(k => worth[k]);
        int[] beyond = [.. Enumerable.Range(0, count).Where(k => worth[k] < line).OrderByDescending(k => worth[k])];
        int low = 0, high = beyond.Length;
        // The farther the line moves, the more settlements there are.
        while (low < high)
        {
            int middle = (low + high) / 2, least = worth[beyond[middle]];
            if (Find(without.Where(j, k => worth[k] >= least)) is null)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == beyond.Length)
            return null;
        int to = beyond[low];
        double share = preferences.WeightShares[j];
        return new ZoneOpening
        {
            Party = NameOf(i),
            Issue = _game.Scenario.Issues[j].Name,
            WalkAwayValue = null,
            RedLine = _game.Scenario.Issues[j].Options[to],
            Cost = share * Billionths.ToDouble(line - worth[to]),
        };
    }

    /// <summary>A settlement worth its walk-away value to everybody; null where there is none.</summary>
    private int[]? Find(FeasibleSet set) => SolutionSearch.Find(set, _equal)?.Settlements().First();

    private string NameOf(int principal) => _game.Principals[principal].Plan.Name;
}
