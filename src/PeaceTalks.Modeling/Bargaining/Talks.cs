namespace PeaceTalks.Modeling;

/// <summary>
/// One run of the talks after another: stages in order, rounds, shocks, and how it all ends. One object serves all runs
/// of a worker and allocates nothing once it is made; with a transcript it also tells every move.
/// </summary>
/// <remarks>
/// The rules of play are to be read in the folders <c>Tactics</c> and <c>Protocols</c>. Compiled, three parts of them give way
/// to forms that play the same run sooner, in the folder <c>Compiled</c>: <see cref="TargetUtility.Of"/> chooses a form that
/// works out the targets of many rounds at once, <see cref="OfferRule.Of"/> one that goes on where its last walk was held
/// back, and <see cref="ProtocolOf"/> <see cref="TimetabledOffers"/> for stages whose offers are a matter of time alone and
/// <see cref="ConvergingOffers"/> for two whose offers meet on one way. Each says why it agrees. Tests hold both forms to the
/// same on random scenarios, and the plain one to a naive program written from the design.
/// </remarks>
internal sealed class Talks
{
    private readonly bool[] _struck;
    private readonly AlternatingOffers _alternatingOffers = new();
    private readonly TimetabledOffers? _timetabledOffers;
    private readonly ConvergingOffers? _convergingOffers;
    private readonly MemorandumExchange _memorandumExchange = new();
    private readonly RoundLuck[] _strikes;
    private readonly RoundLuck[] _breakdowns;
    private readonly StageEnding[] _endings;
    private readonly int?[] _gaps;
    private Luck _luck;
    private int _stagesOver;
    private long _microDays;
    private long _microDaysToNextRound;
    private Seat? _walkedOut;

    /// <param name="plan">The scenario.</param>
    /// <param name="negotiators">The user's own code by principal; where there is none, the tactic of the scenario plays.</param>
    /// <param name="compiled">Whether tactics and protocols play in their compiled form, which gives the same run sooner.</param>
    public Talks(GamePlan plan, IReadOnlyDictionary<string, Func<Negotiator>>? negotiators = null, bool compiled = false)
    {
        Plan = plan;
        // The compiled forms add up part-worths, which is not all that counts for a party that can be sated.
        compiled &= !plan.CanBeSated;
        Drawn = plan.Medians();
        _struck = new bool[plan.Shocks.Length];
        Principals = [.. plan.Principals.Select(principal => new PrincipalState(plan, principal))];
        Table = new Table(plan, Principals, Negotiators.Checked(negotiators, plan), compiled);
        _timetabledOffers = compiled ? new TimetabledOffers(plan) : null;
        _convergingOffers = compiled ? new ConvergingOffers(plan) : null;
        Concessions = new ConcessionLedger(plan);
        Moves = new MoveTally(plan);
        Obstacles = new ObstacleFlags(plan);
        Scores = new int[Principals.Length];
        _strikes = [.. plan.Shocks.Select(shock => new RoundLuck(shock.StrikeLuck))];
        _breakdowns = [.. plan.Stages.Select(stage => new RoundLuck(stage.BreakdownLuck))];
        _endings = new StageEnding[plan.Stages.Length];
        _gaps = new int?[plan.Stages.Length];
    }

    public GamePlan Plan { get; }

    public Luck Luck => _luck;

    public double[] Drawn { get; }

    public PrincipalState[] Principals { get; }

    public Table Table { get; }

    public ConcessionLedger Concessions { get; }

    /// <summary>The proposals of the last run by class.</summary>
    public MoveTally Moves { get; }

    /// <summary>How the stages of the last run ended, in order, up to the one in which the talks ended.</summary>
    public ReadOnlySpan<StageEnding> StageEndings => _endings.AsSpan(0, _stagesOver);

    /// <summary>What stood in the way of the last run, where it ended without full agreement.</summary>
    public ObstacleFlags Obstacles { get; }

    /// <summary>The last round begun, 1-based and counted over all stages; 0 before the first.</summary>
    public int Round { get; private set; }

    /// <summary>Whole days from the first round to the last one begun.</summary>
    public int Day => (int)(_microDays / StagePlan.MicroDays);

    public OutcomeKind Kind { get; private set; }

    /// <summary>How the talks ended: differs from <see cref="Kind"/> where that is a partial agreement.</summary>
    public OutcomeKind Ending { get; private set; }

    /// <summary>Whether all rounds of the last stage that took place were begun.</summary>
    public bool RanOut { get; private set; }

    /// <summary>A shock that never strikes, to see what the others do without it; -1 for none.</summary>
    public int Without { get; init; } = -1;

    /// <summary>Which shocks have struck at least once.</summary>
    public bool[] Struck => _struck;

    /// <summary>The principal that walked out or left, or -1.</summary>
    public int LeftBy { get; private set; }

    /// <summary>What each principal scores, in billionths.</summary>
    public int[] Scores { get; }

    public Transcript? Transcript { get; init; }

    /// <summary>Plays one replication.</summary>
    public void Play(Luck luck)
    {
        Plan.Draw(luck, Drawn);
        Play(Drawn, luck);
    }

    /// <summary>Plays one run with given values of all quantities.</summary>
    public void Play(double[] drawn, Luck luck)
    {
        if (drawn != Drawn)
            drawn.AsSpan().CopyTo(Drawn);
        _luck = luck;
        Round = 0;
        _microDays = 0;
        _microDaysToNextRound = 0;
        LeftBy = -1;
        _walkedOut = null;
        _struck.AsSpan().Clear();
        foreach (RoundLuck strikes in _strikes)
            strikes.Begin(luck);
        foreach (RoundLuck breakdowns in _breakdowns)
            breakdowns.Begin(luck);
        _stagesOver = 0;
        Concessions.Clear();
        Moves.Clear();
        Table.Clear(this);
        foreach (PrincipalState principal in Principals)
            principal.Reset(Drawn);

        Ending = PlayStages();
        Kind = Ending != OutcomeKind.Agreement && Table.IsAnythingClosed ? OutcomeKind.PartialAgreement : Ending;
        Score();
        Obstacles.Clear();
        // Where an event took a party away, nothing on the table stood in the way.
        if (Ending != OutcomeKind.Agreement && (LeftBy < 0 || _walkedOut is not null))
            Obstacles.Find(Table, Ending, _walkedOut, RanOut);
    }

    /// <summary>Begins the next round of a stage: shocks strike before anybody speaks.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="struck">Whether a shock has struck.</param>
    /// <returns>False where a principal has left, which ends the talks.</returns>
    public bool BeginRound(StagePlan stage, out bool struck)
    {
        Round++;
        _microDays += _microDaysToNextRound;
        _microDaysToNextRound = stage.MicroDaysPerRound;
        struck = false;
        foreach (ShockPlan shock in Plan.Shocks)
        {
            if (!Strikes(shock))
                continue;
            struck = true;
            _struck[shock.Index] = true;
            Transcript?.Struck(this, shock, stage);
            foreach (EffectPlan effect in shock.Effects)
            {
                if (effect.Principal < 0)
                    continue;
                if (effect.Target == EffectTarget.Leaves)
                    LeftBy = LeftBy < 0 ? effect.Principal : LeftBy;
                else
                    Principals[effect.Principal].Apply(effect, Drawn[effect.Amount]);
            }
            if (LeftBy >= 0)
                return false;
        }
        return true;
    }

    /// <summary>Whether neither a shock nor a breakdown can disturb a stage.</summary>
    public bool IsCalm(StagePlan stage) => Plan.Shocks.Length == 0 && Drawn[stage.Breakdown] <= 0;

    /// <summary>Lets rounds of a calm stage pass.</summary>
    public void Pass(StagePlan stage, int rounds)
    {
        Round += rounds;
        _microDays += rounds * stage.MicroDaysPerRound;
    }

    /// <summary>A principal tables its proposal, which becomes its newest offer.</summary>
    public void Propose(Seat seat)
    {
        Moves.Count(seat, Table);
        Transcript?.Proposed(this, seat);
        seat.Propose(Table);
    }

    /// <summary>A principal leaves the table for good.</summary>
    public void WalkOut(Seat seat)
    {
        _walkedOut = seat;
        LeftBy = seat.Principal.Plan.Index;
    }

    /// <summary>Whether the talks collapse for good after a round without agreement.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="round">The round within the stage, 1-based.</param>
    public bool BreaksDown(StagePlan stage, int round) =>
        _breakdowns[_stagesOver].Happens(round, Drawn[stage.Breakdown]);

    private OutcomeKind PlayStages()
    {
        for (int s = 0; s < Plan.Stages.Length; s++)
        {
            _endings[s] = PlayStage(Plan.Stages[s]);
            _gaps[s] = _endings[s] switch
            {
                StageEnding.Agreement => 0,
                StageEnding.Skipped => null,
                _ => Table.Gap(),
            };
            _stagesOver++;
            Transcript?.StageEnded(this, Plan.Stages[s], _endings[s], _gaps[s]);
            if (_endings[s] == StageEnding.WalkOut)
                return OutcomeKind.WalkOut;
            if (_endings[s] == StageEnding.Breakdown)
                return OutcomeKind.Breakdown;
            if (Table.IsEverythingClosed)
                return OutcomeKind.Agreement;
        }
        return OutcomeKind.Impasse;
    }

    private StageEnding PlayStage(StagePlan stage)
    {
        int first = stage.RotatesSpeakers ? _luck.Choice(stage.FirstMoverLuck, stage.Principals.Length) : 0;
        if (!Convenes(stage) || !Table.TryOpen(stage, first, Drawn))
            return StageEnding.Skipped;
        int before = Round;
        StageEnding ending = ProtocolOf(stage).Play(this, stage);
        RanOut = Round - before == stage.Rounds;
        Concessions.Record(Table);
        return ending;
    }

    private StageProtocol ProtocolOf(StagePlan stage)
    {
        if (stage.Protocol == Protocol.MemorandumExchange)
            return _memorandumExchange;
        if (_timetabledOffers is not null && TimetabledOffers.CanPlay(Table, stage))
            return _timetabledOffers;
        return _convergingOffers is not null && _convergingOffers.CanPlay(Table, stage) ? _convergingOffers : _alternatingOffers;
    }

    /// <summary>Whether all that a stage waits for holds.</summary>
    private bool Convenes(StagePlan stage)
    {
        if (stage.Convenes is not StageCondition condition)
            return true;
        if (condition.IssuesClosed > Table.ClosedCount)
            return false;
        if (condition.Outcome is StageOutcome outcome && outcome != (_endings[stage.After] == StageEnding.Agreement ? StageOutcome.Agreement : StageOutcome.NoAgreement))
            return false;
        return condition.GapBelow is not double gap || _gaps[stage.After] < gap * Billionths.One;
    }

    private bool Strikes(ShockPlan shock)
    {
        if (shock.Index == Without)
            return false;
        if (shock.Round is long round && round != Round)
            return false;
        if (shock.Round is null && !shock.Repeats && _struck[shock.Index])
            return false;
        return shock.Probability < 0 || _strikes[shock.Index].Happens(Round, Drawn[shock.Probability]);
    }

    /// <summary>
    /// The worth of what was closed, w r for every issue still open, r where nothing was closed; discounted by patience
    /// for the rounds that the talks took, with and without agreement alike.
    /// </summary>
    private void Score()
    {
        for (int i = 0; i < Principals.Length; i++)
        {
            PrincipalState principal = Principals[i];
            int utility = 0;
            if (Kind is not (OutcomeKind.Agreement or OutcomeKind.PartialAgreement))
            {
                utility = principal.WalkAway;
            }
            else
            {
                for (int j = 0; j < Table.Closed.Length; j++)
                {
                    utility += Table.Closed[j] >= 0
                        ? principal.Preferences.PartWorths[Plan.Offsets[j] + Table.Closed[j]]
                        : principal.ShareOfWalkAway(j);
                }
            }
            utility = principal.Preferences.Utility(utility);
            Scores[i] = Round <= 1 || principal.Patience == 1
                ? utility
                : (int)Math.Round(utility * Elementary.Pow(principal.Patience, Round - 1));
        }
    }
}
