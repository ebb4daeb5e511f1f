namespace PeaceTalks.Modeling;

/// <summary>Writes down one run, move by move.</summary>
internal sealed class Transcript(Scenario scenario)
{
    private int _roundsOfEarlierStages;

    public List<Move> Moves { get; } = [];

    public List<ShockEvent> Shocks { get; } = [];

    /// <summary>The issues closed on their own.</summary>
    public List<ClosingEvent> Closings { get; } = [];

    /// <summary>The stages over or skipped, in order.</summary>
    public List<StageResult> Stages { get; } = [];

    public void Struck(Talks talks, ShockPlan shock, StagePlan stage) =>
        Shocks.Add(new ShockEvent { Round = talks.Round, Day = talks.Day, Stage = stage.Name, Shock = shock.Name });

    /// <summary>To be called before the proposal becomes the newest offer.</summary>
    public void Proposed(Talks talks, Seat seat) => Add(talks, seat, MoveKind.Propose, seat.Proposal, Concessions(talks, seat), MoveTally.ClassOf(seat, talks.Table));

    public void Accepted(Talks talks, Seat seat, Seat proposer) => Add(talks, seat, MoveKind.Accept, proposer.Offer, []);

    public void WalkedOut(Talks talks, Seat seat) => Add(talks, seat, MoveKind.WalkOut, null, []);

    /// <summary>To be called once the issue is closed.</summary>
    public void Closed(Talks talks, int issue) => Closings.Add(new ClosingEvent
    {
        Round = talks.Round,
        Day = talks.Day,
        Stage = talks.Table.Stage!.Name,
        Issue = scenario.Issues[issue].Name,
        Option = scenario.Issues[issue].Options[talks.Table.Closed[issue]],
    });

    /// <summary>To be called for every stage in order, the skipped ones too, until the talks end.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="stage">The stage that is over.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="gap">How far apart its principals are, in billionths; null where nobody can tell.</param>
    public void StageEnded(Talks talks, StagePlan stage, StageEnding ending, int? gap)
    {
        Stages.Add(new StageResult
        {
            Stage = stage.Name,
            Ending = ending,
            Rounds = talks.Round - _roundsOfEarlierStages,
            Gap = gap is int billionths ? Billionths.ToDouble(billionths) : null,
        });
        _roundsOfEarlierStages = talks.Round;
    }

    private void Add(Talks talks, Seat seat, MoveKind kind, int[]? offer, List<Concession> concessions, MoveClass? step = null)
    {
        Table table = talks.Table;
        ValueMap<double> utilities = ValueMap<double>.Empty;
        Settlement? settlement = null;
        if (offer is not null)
        {
            int[] terms = [.. Enumerable.Repeat(-1, offer.Length)];
            foreach (int issue in table.Issues)
                terms[issue] = offer[issue];
            settlement = new Settlement(scenario.Issues, terms);
            utilities = ByName(table, except: null, seat => seat.Worth(offer, table));
        }
        Moves.Add(new Move
        {
            Round = talks.Round,
            Day = talks.Day,
            Stage = table.Stage!.Name,
            Party = seat.Principal.Plan.Name,
            Kind = kind,
            Class = step,
            Offer = settlement,
            Utilities = utilities,
            Concessions = new ValueList<Concession>([.. concessions]),
        });
    }

    private List<Concession> Concessions(Talks talks, Seat seat)
    {
        List<Concession> concessions = [];
        if (!seat.HasOffer)
            return concessions;
        foreach (int issue in talks.Table.Issues)
        {
            int from = seat.Offer[issue], to = seat.Proposal[issue];
            if (!ConcessionLedger.IsConcession(seat, talks.Table, issue, from, to))
                continue;
            concessions.Add(new Concession
            {
                Round = talks.Round,
                Party = seat.Principal.Plan.Name,
                Issue = scenario.Issues[issue].Name,
                From = scenario.Issues[issue].Options[from],
                To = scenario.Issues[issue].Options[to],
                Cost = Billionths.ToDouble(seat.CostOf(issue, from, to)),
                Gains = ByName(talks.Table, except: seat, other => other.CostOf(issue, to, from)),
            });
        }
        return concessions;
    }

    private static ValueMap<double> ByName(Table table, Seat? except, Func<Seat, int> billionths)
    {
        List<KeyValuePair<string, double>> pairs = [];
        foreach (Seat seat in table.Seats)
        {
            if (seat != except)
                pairs.Add(new(seat.Principal.Plan.Name, Billionths.ToDouble(billionths(seat))));
        }
        return new ValueMap<double>([.. pairs]);
    }
}
