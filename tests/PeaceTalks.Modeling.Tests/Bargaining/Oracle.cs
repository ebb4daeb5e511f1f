namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The rules of DESIGN 3.2 and 3.3 once more, as plainly as they can be written and independent of the engine: for
/// alternating offers without shocks or chance, by enumeration of all settlements.
/// </summary>
internal sealed class Oracle
{
    private readonly Scenario _talks;
    private readonly Game _game;
    private readonly Party[] _parties;
    private readonly int[] _closed;

    public Oracle(Game game)
    {
        _game = game;
        _talks = game.Scenario;
        _parties = [.. _talks.Parties.Where(p => p.Role == PartyRole.Principal)];
        _closed = [.. _talks.Issues.Select(_ => -1)];
    }

    /// <summary>All settlements of the issues given, in the order of their index; -1 elsewhere.</summary>
    public IEnumerable<int[]> Settlements(bool[] table)
    {
        long count = 1;
        for (int j = 0; j < table.Length; j++)
            count *= table[j] ? _talks.Issues[j].Options.Count : 1;
        for (long index = 0; index < count; index++)
        {
            int[] options = new int[table.Length];
            long rest = index;
            for (int j = table.Length - 1; j >= 0; j--)
            {
                options[j] = table[j] ? (int)(rest % _talks.Issues[j].Options.Count) : -1;
                rest /= table[j] ? _talks.Issues[j].Options.Count : 1;
            }
            yield return options;
        }
    }

    /// <summary>The walk-away value in billionths.</summary>
    public long WalkAway(Party party) => Round(_game.Value($"{party.Name}/walkAway") * 1e9);

    /// <summary>What the party makes of the options of an issue, in [0, 1]; null without a demand.</summary>
    public double[]? Values(Party party, int issue)
    {
        Issue scale = _talks.Issues[issue];
        Demand? demand = party.Demands.SingleOrDefault(d => d.Issue == scale.Name);
        if (demand is null)
            return null;
        string path = $"{party.Name}/demands/{scale.Name}/";
        if (scale.Options.Count == 1)
            return [1];
        if (demand.Values is not null)
            return [.. scale.Options.Select(o => _game.Value($"{path}values/{o.Label}"))];
        int asks = Index(scale, demand.Asks!);
        double far = Math.Max(asks, scale.Options.Count - 1 - asks);
        return [.. scale.Options.Select(o => 1 - Math.Pow(Math.Abs(o.Index - asks) / far, _game.Value(path + "curve")))];
    }

    /// <summary>What the party asks for; null without a demand.</summary>
    public int? Asks(Party party, int issue)
    {
        Demand? demand = party.Demands.SingleOrDefault(d => d.Issue == _talks.Issues[issue].Name);
        if (demand is null)
            return null;
        double[] values = Values(party, issue)!;
        return demand.Asks is null ? Array.IndexOf(values, values.Max()) : Index(_talks.Issues[issue], demand.Asks);
    }

    /// <summary>The worth of the whole that options leave, in billionths: closed ones, these, and w r for what is open.</summary>
    public long Utility(Party party, int[] options)
    {
        double sum = party.Demands.Sum(d => _game.Value($"{party.Name}/demands/{d.Issue}/weight"));
        long total = 0;
        for (int j = 0; j < options.Length; j++)
        {
            if (Values(party, j) is not double[] values)
                continue;
            double weight = _game.Value($"{party.Name}/demands/{_talks.Issues[j].Name}/weight") / sum;
            int option = options[j] >= 0 ? options[j] : _closed[j];
            total += Round(weight * (option >= 0 ? values[option] * 1e9 : WalkAway(party)));
        }
        return total;
    }

    /// <summary>Whether options cross a red line of the party that is real in this game.</summary>
    public bool Crosses(Party party, int[] options) => party.Demands.Any(demand =>
    {
        int j = Array.FindIndex([.. _talks.Issues], issue => issue.Name == demand.Issue);
        if (options[j] < 0 || demand.RedLine is null || !_game.HasRealRedLine(party.Name, demand.Issue))
            return false;
        double[] values = Values(party, j)!;
        return Round(values[options[j]] * 1e9) < Round(values[Index(_talks.Issues[j], demand.RedLine)] * 1e9);
    });

    /// <summary>The most that the party can get on the table without crossing its own red lines.</summary>
    public long Best(Party party, bool[] table) => Settlements(table).Where(x => !Crosses(party, x)).Max(x => Utility(party, x));

    /// <summary>The target in billionths at a time.</summary>
    public long Target(Party party, bool[] table, double time)
    {
        long best = Best(party, table), walkAway = WalkAway(party);
        if (party.Tactic.Name == "firm")
            return best;
        double opening = _game.Value($"{party.Name}/tactic/opening"), exponent = _game.Value($"{party.Name}/tactic/exponent");
        return Round(walkAway + (best - walkAway) * (1 - (opening + (1 - opening) * Math.Pow(time, 1 / exponent))));
    }

    /// <summary>The offer that the party would make: the reference is the offer it steps toward, null per issue without one.</summary>
    public int[] Offer(Party party, bool[] table, long target, int?[] reference)
    {
        int[][] good = [.. Settlements(table).Where(x => !Crosses(party, x) && Utility(party, x) >= target)];
        if (party.Tactic.Offers == OfferChoice.ClosestToTarget)
            return good.MinBy(x => Utility(party, x))!;
        int[] offer = good.MaxBy(x => Utility(party, x))!;
        while (true)
        {
            var steps =
                from j in Enumerable.Range(0, table.Length)
                where table[j] && reference[j] is not null && reference[j] != offer[j]
                let next = Moved(offer, j, Math.Sign(reference[j]!.Value - offer[j]))
                where !Crosses(party, next) && Utility(party, next) >= target
                select (Price: (Utility(party, offer) - Utility(party, next)) * (_talks.Issues[j].Options.Count - 1), Next: next);
            if (!steps.Any())
                return offer;
            offer = steps.MinBy(step => step.Price).Next;
        }
    }

    /// <summary>The moves as <see cref="Make.Script(Negotiation)"/> writes them, then the kind of outcome.</summary>
    public string Play()
    {
        List<string> moves = [];
        string end = "Impasse";
        int round = 0;
        foreach (Stage stage in _talks.Stages)
        {
            bool[] table = [.. _talks.Issues.Select((issue, j) => _closed[j] < 0 && (stage.Issues is null || stage.Issues.Contains(issue.Name)))];
            if (!table.Contains(true))
                continue;
            if (!PlayStage(stage, table, ref round, moves))
            {
                end = "WalkOut";
                break;
            }
        }
        string kind = _closed.All(k => k >= 0) ? "Agreement" : _closed.Any(k => k >= 0) ? "PartialAgreement" : end;
        return string.Join(' ', [.. moves, kind]);
    }

    private bool PlayStage(Stage stage, bool[] table, ref int round, List<string> moves)
    {
        Party[] seats = stage.Principals is null ? _parties : [.. stage.Principals.Select(name => _parties.Single(p => p.Name == name))];
        int[]?[] offers = new int[]?[seats.Length];
        (int Seat, int[] Offer, int Accepted)? standing = null;
        for (int t = 1; t <= stage.Rounds; t++)
        {
            round++;
            double time = stage.Rounds == 1 ? 0 : (t - 1) / (double)(stage.Rounds - 1);
            for (int s = 0; s < seats.Length; s++)
            {
                Party party = seats[s];
                if (Best(party, table) < WalkAway(party))
                {
                    moves.Add($"{round}{party.Name}:out");
                    return false;
                }
                int next = (s + 1) % seats.Length;
                int?[] reference = [.. (standing?.Offer ?? offers[next])?.Select(k => (int?)k) ?? _talks.Issues.Select((_, j) => Asks(seats[next], j))];
                int[] own = Offer(party, table, Target(party, table, time), reference);
                bool lastWord = t == stage.Rounds && s == seats.Length - 1;
                if (standing is { } offer && !Crosses(party, offer.Offer) && Utility(party, offer.Offer) >= WalkAway(party)
                    && (lastWord || Utility(party, offer.Offer) >= Utility(party, own)))
                {
                    moves.Add($"{round}{party.Name}:ok");
                    standing = offer with { Accepted = offer.Accepted + 1 };
                    if (standing.Value.Accepted < seats.Length - 1)
                        continue;
                    for (int j = 0; j < table.Length; j++)
                        _closed[j] = table[j] ? offer.Offer[j] : _closed[j];
                    return true;
                }
                moves.Add($"{round}{party.Name}:{string.Join(',', own.Select(k => k < 0 ? "-" : $"{k}"))}");
                offers[s] = own;
                standing = (s, own, 0);
            }
        }
        return true;
    }

    private static int[] Moved(int[] offer, int issue, int step)
    {
        int[] moved = [.. offer];
        moved[issue] += step;
        return moved;
    }

    private static int Index(Issue issue, OptionReference option) => issue.Options.Single(o => o.Label == option.Label).Index;

    private static long Round(double value) => (long)Math.Round(value, MidpointRounding.ToEven);
}
