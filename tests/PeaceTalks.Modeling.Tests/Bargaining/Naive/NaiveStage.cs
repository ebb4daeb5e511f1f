namespace PeaceTalks.Modeling.Tests;

/// <summary>One stage, round by round: shocks, the protocol, closings, breakdown (DESIGN 3.3).</summary>
internal sealed class NaiveStage(NaiveTalks talks, Stage stage, NaiveTable table)
{
    private readonly double _breakdown = talks.Luck.Draw($"stages/{stage.Name}/breakdown", stage.Breakdown);
    private (NaivePrincipal By, int[] Offer, int Accepted)? _standing;

    /// <summary>Whether every issue on the table was closed.</summary>
    public bool Play()
    {
        for (int t = 1; t <= stage.Rounds; t++)
        {
            talks.Calendar.Begin(stage);
            if (talks.Strike(table, stage, out bool anyStruck))
                return false;
            if (anyStruck)
                _standing = null;
            bool agreed = stage.Protocol == Protocol.AlternatingOffers ? SpeakInTurn(t) : ExchangeMemoranda(t);
            if (agreed)
                return true;
            if (talks.Ending is not null)
                return false;
            bool anyClosed = stage.Settles == Settling.IssueByIssue && CloseWhatCoincides();
            if (table.Open.Length == 0)
                return true;
            if (talks.Luck.Happens($"stages/{stage.Name}/collapses", t, _breakdown))
            {
                talks.Ending = OutcomeKind.Breakdown;
                return false;
            }
            if (stage.Protocol == Protocol.MemorandumExchange && !anyClosed && IsStuck(t))
                return false;
        }
        return false;
    }

    /// <summary>From 0 in the first round to 1 in the last.</summary>
    private double Time(int t) => stage.Rounds == 1 ? 0 : (t - 1.0) / (stage.Rounds - 1.0);

    /// <summary>One round of alternating offers; true where one is agreed.</summary>
    private bool SpeakInTurn(int t)
    {
        foreach (NaivePrincipal me in table.Seats)
        {
            if (WalksOut(me))
                return false;
            // Its own standing offer cannot come back to somebody: all others would have accepted it.
            int[]? standing = _standing is { } s ? table.Cut(s.Offer) : null;
            int[] own = NaiveTactics.Proposal(table, me, Time(t), standing);
            bool hasLastWord = t == stage.Rounds && me == table.Seats[^1];
            if (standing is not null && !me.Crosses(standing) && table.Worth(me, standing) >= table.Floor(me)
                && (hasLastWord || table.Worth(me, standing) >= table.Worth(me, own)))
            {
                Tell(me, MoveKind.Accept, standing);
                _standing = _standing!.Value with { Accepted = _standing.Value.Accepted + 1 };
                if (_standing.Value.Accepted < table.Seats.Count - 1)
                    continue;
                table.Close(standing);
                return true;
            }
            Table(me, own);
            _standing = (me, own, 0);
        }
        return false;
    }

    /// <summary>One round in which all table a memorandum at once; true where one is agreed.</summary>
    private bool ExchangeMemoranda(int t)
    {
        if (table.Seats.Any(WalksOut))
            return false;
        int[][] memoranda = [.. table.Seats.Select(me => NaiveTactics.Proposal(table, me, Time(t), null))];
        foreach ((NaivePrincipal me, int[] memorandum) in table.Seats.Zip(memoranda))
            Table(me, memorandum);
        NaivePrincipal? author = table.Seats
            .Where(me => !table.CrossesAnybody(table.Newest(me)!))
            .Where(me => table.Others(me).All(other => table.Worth(other, table.Newest(me)!) >= table.Worth(other, table.Newest(other)!)))
            .OrderBy(me => me.FileOrder)
            .MaxBy(me => table.Product(table.Newest(me)!));
        if (author is null)
            return false;
        table.Close(table.Newest(author)!);
        return true;
    }

    /// <summary>Whether nobody at the table would ever table anything else, as things are.</summary>
    private bool IsStuck(int t) => !table.Seats.Any(NaiveTactics.MovesWithTime)
        && table.Seats.All(me => NaiveTactics.Proposal(table, me, Time(t), null).SequenceEqual(table.Newest(me)!));

    /// <summary>Closes, in file order, the issues on which the newest offers of all coincide; true where it closes one.</summary>
    private bool CloseWhatCoincides()
    {
        bool any = false;
        if (table.Seats.Any(seat => table.Newest(seat) is null))
            return false;
        foreach (int j in table.Open)
        {
            int[] options = [.. table.Seats.Select(seat => table.Newest(seat)![j]).Distinct()];
            if (options.Length > 1)
                continue;
            int[] closing = [.. table.Newest(table.Seats[0])!.Select((option, k) => k == j ? option : -1)];
            if (table.CrossesAnybody(closing))
                continue;
            table.Close(closing);
            if (table.Seats.Any(seat => table.WorthOfNow(seat) < seat.WalkAway || table.Most(seat) < table.Floor(seat)))
            {
                table.Reopen(j);
                continue;
            }
            any = true;
            talks.Trace.Closings.Add($"{talks.Calendar.Round} day {talks.Calendar.Day} {stage.Name}: {table.Issue(j).Name} at {options[0]}");
        }
        return any;
    }

    private bool WalksOut(NaivePrincipal party)
    {
        if (table.Most(party) >= party.WalkAway)
            return false;
        talks.Ending = OutcomeKind.WalkOut;
        talks.LeftBy = party.Name;
        Tell(party, MoveKind.WalkOut, null);
        return true;
    }

    private void Table(NaivePrincipal party, int[] offer)
    {
        Tell(party, MoveKind.Propose, offer);
        if (table.Newest(party) is int[] before)
        {
            foreach (int j in table.Open.Where(j => Concedes(party, j, before[j], offer[j])))
                Concede(party, j, before[j], offer[j]);
        }
        table.Add(party, offer);
    }

    /// <summary>Whether an option is nearer to what another asks than one before, and farther from what none asks.</summary>
    private bool Concedes(NaivePrincipal party, int issue, int before, int now)
    {
        int[] nearer = [.. table.Others(party).Select(other => other.Asks(issue)).OfType<int>().Select(asks => Math.Abs(before - asks) - Math.Abs(now - asks))];
        return nearer.Any(steps => steps > 0) && nearer.All(steps => steps >= 0);
    }

    private void Concede(NaivePrincipal party, int j, int before, int now) => talks.Trace.Add(
        talks.Calendar.Round, party.Name, table.Issue(j).Name, (before, now), party.Utility(party.PartWorth(j, before)) - party.Utility(party.PartWorth(j, now)),
        table.Others(party).ToDictionary(other => other.Name, other => other.Utility(other.PartWorth(j, now)) - other.Utility(other.PartWorth(j, before))));

    private void Tell(NaivePrincipal party, MoveKind kind, int[]? offer) => talks.Trace.Add(
        talks.Calendar.Round, talks.Calendar.Day, stage.Name, party.Name, kind, offer,
        offer is null ? [] : table.Seats.ToDictionary(seat => seat.Name, seat => table.Worth(seat, offer)));
}
