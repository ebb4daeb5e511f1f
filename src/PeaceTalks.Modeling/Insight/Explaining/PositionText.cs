namespace PeaceTalks.Modeling;

/// <summary>Where the principals stood at the end of the last stage that took place, in words.</summary>
internal sealed class PositionText
{
    private readonly Negotiation _run;
    private readonly Talks _talks;
    private readonly Table _table;

    public PositionText(Negotiation run, Talks talks)
    {
        _run = run;
        _talks = talks;
        _table = talks.Table;
        // Where an event took a party away, nobody has valued the table since.
        if (_table.Stage is not null && talks.LeftBy >= 0)
            _table.Refresh();
    }

    public string Option(string issue, Option option) => OptionText.Of(_run.Game.Scenario.Issues.First(i => i.Name == issue), option);

    /// <summary>The last offers and what they are worth to each, and on which issues they differ.</summary>
    public string Offers()
    {
        Sentences text = new("");
        Seat[] seats = [.. _table.Seats];
        Seat[] offering = [.. seats.Where(seat => seat.HasOffer)];
        if (offering.Length == 0)
            return $"At the table of {Sentences.Quote(_table.Stage!.Name)} were {Sentences.And([.. seats.Select(Name)])}; nobody made an offer.";
        int[] apart = [.. Issues().Where(issue => offering.Any(seat => seat.Offer[issue] != offering[0].Offer[issue]))];
        int[] met = [.. Issues().Except(apart)];
        if (offering.Length == 1)
            text.Add($"{Name(offering[0])}'s last offer was {Terms(offering[0], met)} (worth {Worths(offering[0])})");
        else if (apart.Length == 0)
            text.Add($"The last offers were alike, {Terms(offering[0], met)} (worth {Worths(offering[0])})");
        else
            text.Add($"The last offers {(met.Length == 0 ? "" : $"met on {Terms(offering[0], met)}, and ")}were apart on {Sentences.Some([.. apart.Select(IssueName)])}");
        foreach (Seat seat in apart.Length > 0 ? offering : [])
            text.Add($"{Name(seat)} offered {Terms(seat, apart)} (worth {Worths(seat)})");
        string[] silent = [.. seats.Where(seat => !seat.HasOffer).Select(Name)];
        if (silent.Length > 0)
            text.Add($"{Sentences.And(silent)} made none");
        string[] absent = [.. _talks.Plan.Principals.Select(p => p.Name).Except(seats.Select(Name))];
        if (absent.Length > 0)
            text.Add($"{Sentences.And(absent)} {(absent.Length == 1 ? "was" : "were")} not at this table");
        return text.ToString();
    }

    /// <summary>Whose offer was agreed and what it leaves each with, beside what it had to lose.</summary>
    public string Bargain()
    {
        string[] accepted = [.. Enumerable.Reverse(_run.Moves).TakeWhile(move => move.Kind == MoveKind.Accept).Select(move => move.Party).Reverse()];
        string gains = Sentences.And([.. _table.Seats.ToArray().Select(seat => $"{Name(seat)} {OptionText.Utility(Secured(seat) - Utility(seat.WalkAway))} above its walk-away value of {WalkAway(seat)}")]);
        string how = accepted.Length > 0 ? $"{Sentences.And(accepted)} accepted what {_run.Moves[^(accepted.Length + 1)].Party} offered"
            : _run.Closings.Any(closing => closing.Round == _run.Outcome.Round && closing.Stage == _table.Stage!.Name) ? "The last offers met, and closed what was left"
            : "One of these memorandums was worth at least as much to each as its own";
        return $"{how}: before any discount this leaves {gains}";
    }

    public string WalkOut(string party)
    {
        Seat seat = _table.Seats.ToArray().First(seat => Name(seat) == party);
        return $"{party} walked out at its turn: the most that it could get at this table without crossing its own red lines was worth {OptionText.Utility(Utility(seat.Best))} to it, less than its walk-away value of {WalkAway(seat)}";
    }

    /// <summary>What stood between a principal and the others' offers.</summary>
    public string Verdict(Seat seat)
    {
        Seat[] others = [.. _table.Seats.ToArray().Where(other => other != seat && other.HasOffer)];
        if (others.Length == 0)
            return $"Nobody offered {Name(seat)} anything";
        List<string> clauses = [];
        foreach (int issue in _table.Issues)
        {
            Seat[] crossing = [.. others.Where(other => !seat.IsAcceptable(issue, other.Offer[issue]))];
            if (crossing.Length > 0)
                clauses.Add($"its red line on {IssueName(issue)} ({Option(issue, RedLine(seat, issue))}), real in this run, ruled out what {Sentences.And([.. crossing.Select(Name)])} offered");
        }
        clauses = clauses.Count == 0 ? [] : [Sentences.Some(clauses, "; ")];
        Seat[] possible = [.. others.Where(other => seat.CanLiveWith(other.Offer, _table))];
        if (possible.Length > 0)
        {
            Seat best = possible.MaxBy(other => seat.Worth(other.Offer, _table))!;
            int worth = seat.Worth(best.Offer, _table);
            string offer = $"{Name(best)}'s offer was worth {OptionText.Utility(Utility(worth))} to it";
            clauses.Add(worth < seat.WalkAway ? $"{offer}, less than its walk-away value of {WalkAway(seat)}"
                : worth < seat.Floor ? $"{offer}, its walk-away value {WalkAway(seat)}, but its mandate let its delegation go no lower than {OptionText.Utility(Utility(seat.Floor))}"
                : $"{offer}, which it could have accepted, its walk-away value being {WalkAway(seat)}");
        }
        return $"For {Name(seat)}, {Sentences.And(clauses)}";
    }

    /// <summary>Whose last offers everybody could have accepted; empty where nobody's.</summary>
    public string SuitsAll()
    {
        string[] fine = [.. _table.Seats.ToArray()
            .Where(proposer => proposer.HasOffer && _table.Seats.ToArray().All(seat => seat.CanLiveWith(proposer.Offer, _table)
                && seat.Worth(proposer.Offer, _table) >= Math.Max(seat.Floor, seat.WalkAway)))
            .Select(Name)];
        return fine.Length == 0 ? "" : $"what {Sentences.And(fine)} last offered was something that all at the table could have accepted";
    }

    /// <summary>Red lines at this table that were none in this run.</summary>
    public string Bluffs()
    {
        List<string> bluffs = [];
        foreach (Seat seat in _table.Seats)
        {
            foreach (int issue in _table.Opened)
            {
                if (RedLine(seat, issue) >= 0 && !seat.Principal.Preferences.HasRealRedLine(issue))
                    bluffs.Add($"{Name(seat)}'s on {IssueName(issue)}");
            }
        }
        return bluffs.Count == 0 ? "" : $"Red lines that were a bluff in this run: {Sentences.Some(bluffs)}";
    }

    /// <summary>From the first offer of the stage to the last, and what that cost.</summary>
    public string Given()
    {
        Sentences text = new("");
        List<string> still = [];
        foreach (Seat seat in _table.Seats)
        {
            if (!seat.HasOffer)
                continue;
            int[] moved = [.. Opened().Where(issue => seat.FirstOffer[issue] != seat.Offer[issue])];
            if (moved.Length == 0)
                still.Add(Name(seat));
            else
                text.Add($"From its first offer to its last {Name(seat)} moved on {Sentences.Some([.. moved.Select(issue => Step(seat, issue))])}, which cost it {InAll(seat, moved)}");
        }
        if (still.Count > 0)
            text.Add($"{Sentences.And(still)} offered at the end what {(still.Count == 1 ? "it" : "they")} had offered first");
        if (_run.Stages.Count(stage => stage.Rounds > 0) > 1)
        {
            text.Add("Over all stages their concessions cost " + Sentences.And([.. _talks.Plan.Principals.Select(principal =>
                $"{principal.Name} {OptionText.Utility(Utility(_talks.Concessions.Totals[principal.Index]))}")]));
        }
        return text.ToString();
    }

    private string Step(Seat seat, int issue)
    {
        (int first, int last) = (seat.FirstOffer[issue], seat.Offer[issue]);
        return $"{IssueName(issue)} from {Option(issue, first)} to {Option(issue, last)} ({OptionText.Utility(Utility(seat.CostOf(issue, first, last)))})";
    }

    private string InAll(Seat seat, int[] moved)
    {
        int sum = moved.Sum(issue => seat.PartWorth(issue, seat.FirstOffer[issue]) - seat.PartWorth(issue, seat.Offer[issue])), cost = seat.CostBeside(sum, _table);
        return $"{OptionText.Utility(Utility(cost))} in all{(cost == sum ? "" : ", since nothing beyond what sates it counts")}";
    }

    /// <summary>The walk-away value at the end, and before where shocks have changed it.</summary>
    private string WalkAway(Seat seat)
    {
        string now = OptionText.Utility(Utility(seat.WalkAway)), before = OptionText.Utility(_run.Game.WalkAwayValue(Name(seat)));
        return now == before ? now : $"{now} ({before} before the shocks)";
    }

    /// <summary>What the agreement leaves a principal with, and its share of the walk-away value for each issue still open.</summary>
    private double Secured(Seat seat)
    {
        int worth = 0;
        for (int issue = 0; issue < _table.Closed.Length; issue++)
            worth += _table.Closed[issue] >= 0 ? seat.PartWorth(issue, _table.Closed[issue]) : seat.Principal.ShareOfWalkAway(issue);
        return Utility(seat.Preferences.Utility(worth));
    }

    private string Worths(Seat proposer) => string.Join(", ", _table.Seats.ToArray().Select(seat => $"{Name(seat)} {OptionText.Utility(Utility(seat.Worth(proposer.Offer, _table)))}"));

    private string Terms(Seat seat, int[] issues) => Sentences.Some([.. issues.Select(issue => $"{IssueName(issue)}: {Option(issue, seat.Offer[issue])}")], "; ");

    private static int RedLine(Seat seat, int issue) =>
        seat.Principal.Plan.DemandByIssue[issue] is int demand and >= 0 ? seat.Principal.Plan.Demands[demand].RedLine : -1;

    /// <summary>The issues on the table at the end; where none is left, those that were there.</summary>
    private int[] Issues() => _table.Issues.Length > 0 ? [.. _table.Issues] : Opened();

    private int[] Opened() => [.. _table.Opened];

    private static string Name(Seat seat) => seat.Principal.Plan.Name;

    private string IssueName(int issue) => _run.Game.Scenario.Issues[issue].Name;

    private string Option(int issue, int option) => OptionText.Of(_run.Game.Scenario.Issues[issue], _run.Game.Scenario.Issues[issue].Options[option]);

    private static double Utility(long billionths) => billionths / (double)Billionths.One;
}
