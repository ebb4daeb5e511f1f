namespace PeaceTalks.Modeling;

/// <summary>What is in a zone of possible agreement, or what would open it.</summary>
internal sealed class ZoneSearch
{
    private readonly Game _game;
    private readonly FeasibleSet _set;

    public ZoneSearch(Game game, FeasibleSet set)
    {
        _game = game;
        _set = set;
        IsEmpty = SolutionSearch.FindAny(set) is null;
    }

    public bool IsEmpty { get; }

    /// <summary>By issue, the options that occur in the zone.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Option>> Range()
    {
        bool[][] occurs = [.. _set.Agenda.Select(options => new bool[options.Length])];
        if (!IsEmpty)
        {
            OptionReach? reach = _set.Principals == 2 && !_set.IsJoined ? new OptionReach(_set) : null;
            for (int j = 0; j < occurs.Length; j++)
                Mark(j, occurs, reach);
        }
        return new ValueMap<IReadOnlyList<Option>>([.. _game.Scenario.Issues.Select((issue, j) => new KeyValuePair<string, IReadOnlyList<Option>>(
            issue.Name,
            new ValueList<Option>([.. _set.Agenda[j].Where((_, place) => occurs[j][place]).Select(k => issue.Options[k])])))]);
    }

    /// <summary>Marks the options of an issue that occur. Each settlement found for one shows for all the others that it has that they do.</summary>
    private void Mark(int issue, bool[][] occurs, OptionReach? reach)
    {
        for (int place = 0; place < occurs[issue].Length; place++)
        {
            occurs[issue][place] |= reach?.IsSurelyIn(issue, place) == true;
            if (occurs[issue][place] || reach?.IsSurelyOut(issue, place) == true)
                continue;
            int option = _set.Agenda[issue][place];
            if (SolutionSearch.FindAny(_set.Where(issue, k => k == option)) is not int[] settlement)
                continue;
            for (int j = 0; j < settlement.Length; j++)
                occurs[j][Array.BinarySearch(_set.Agenda[j], settlement[j])] = true;
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
            for (int j = 0; j < _set.Agenda.Length; j++)
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
            if (SolutionSearch.FindAny(without.Where(j, k => worth[k] >= least)) is null)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == beyond.Length)
            return null;
        int to = beyond[low];
        int PartWorth(int worthOfOption) => preferences.Utility(preferences.PartWorths[offset + Array.IndexOf(worth, worthOfOption)]);
        return new ZoneOpening
        {
            Party = NameOf(i),
            Issue = _game.Scenario.Issues[j].Name,
            WalkAwayValue = null,
            RedLine = _game.Scenario.Issues[j].Options[to],
            Cost = Billionths.ToDouble(PartWorth(line) - PartWorth(worth[to])),
        };
    }

    private string NameOf(int principal) => _game.Principals[principal].Plan.Name;
}
