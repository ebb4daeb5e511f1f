namespace PeaceTalks.Modeling;

/// <summary>
/// Plays scenario and variants batch by batch, the same replications of all. Each batch gives every estimate as a ratio of sums; how these
/// differ from batch to batch gives the intervals of differences.
/// </summary>
internal sealed class VariantComparer
{
    private const int UsualBatches = 128;

    // Cancellation is heard between two batches, so that many runs have more of them.
    private const int MostBatches = 4_096;
    private const int LongBatch = 16_384;

    /// <summary>So many runs of one scenario are played in a row, so that its numbers stay at hand.</summary>
    private const int RowLength = 1_024;

    private readonly Scenario[] _scenarios;
    private readonly string[] _names;
    private readonly bool[] _equalsBase;
    private readonly GamePlan[] _plans;
    private readonly ResultMeasure[][] _measures;
    private readonly SimulationOptions _options;
    private readonly Totals[] _totals;
    private readonly FlipTally[][] _flips;

    // By batch and scenario, every estimate as two sums.
    private readonly (double Part, double Whole)[][][] _ratios;

    public VariantComparer(Scenario scenario, IReadOnlyList<KeyValuePair<string, Scenario>> variants, SimulationOptions options)
    {
        _names = [.. variants.Select(variant => variant.Key)];
        _equalsBase = [.. variants.Select(variant => variant.Value == scenario)];
        // The scenario itself is the first; a variant that equals it is not played again.
        _scenarios = [scenario, .. variants.Where((_, v) => !_equalsBase[v]).Select(variant => variant.Value)];
        _plans = [.. _scenarios.Select(GamePlan.Of)];
        _measures = [.. _plans.Select(ResultMeasures.Of)];
        _options = options;
        _totals = [.. _plans.Select(plan => new Totals(plan))];
        _ratios = new (double, double)[(int)Math.Min(options.Replications, Math.Clamp(options.Replications / LongBatch, UsualBatches, MostBatches))][][];
        _flips = new FlipTally[_ratios.Length][];
    }

    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public Comparison Run(CancellationToken cancellation)
    {
        int done = Batches.Run(_ratios.Length, _options, batches => End(batches) * _scenarios.Length, Players, Play, cancellation);
        return done == _ratios.Length ? Result(done) : throw new InsightCanceledException<Comparison>(done < 2 ? null : Result(done), cancellation);
    }

    private long End(int batch) => (long)((Int128)_options.Replications * batch / _ratios.Length);

    private Talks[] Players() => [.. _plans.Select(_options.NewTalks)];

    private void Play(Talks[] players, int number)
    {
        RunTotals[] totals = [.. _plans.Select(plan => new RunTotals(plan))];
        FlipTally[] flips = [.. _plans.Select(_ => new FlipTally())];
        OutcomeKind[] before = new OutcomeKind[RowLength];
        for (long begin = End(number); begin < End(number + 1); begin += RowLength)
        {
            int length = (int)Math.Min(RowLength, End(number + 1) - begin);
            for (int s = 0; s < players.Length; s++)
            {
                long compared = _options.ComparedWithTheory ?? TheoryComparer.Usual(_plans[s]);
                for (int i = 0; i < length; i++)
                {
                    long replication = _options.First + begin + i;
                    players[s].Play(Luck.Of(_options.Seed, replication));
                    totals[s].Add(players[s]);
                    if (replication < compared)
                        totals[s].Compare(players[s]);
                    if (s == 0)
                        before[i] = players[s].Kind;
                    else
                        flips[s].Add(before[i], players[s].Kind, replication);
                }
            }
        }
        Totals[] finished = [.. totals.Select(each => each.Finish())];
        _flips[number] = flips;
        _ratios[number] = [.. finished.Select((each, s) => _measures[s].Select(measure => measure.Ratio(each)).ToArray())];
        lock (_totals)
        {
            for (int s = 0; s < finished.Length; s++)
                _totals[s].Add(finished[s]);
        }
    }

    private Comparison Result(int batches)
    {
        SimulationResult[] results = [.. _scenarios.Select((scenario, s) => new SimulationResult(
            scenario,
            _options.Seed,
            [new ReplicationRange(_options.First, _totals[s].Replications)],
            _totals[s],
            Negotiators.Named(_options.Negotiators, _plans[s]),
            _options.ComparedWithTheory ?? TheoryComparer.Usual(_plans[s])))];
        int played = 0;
        return new Comparison
        {
            Base = results[0],
            Variants = new ValueMap<VariantComparison>([.. _names.Select((name, v) =>
                KeyValuePair.Create(name, Variant(name, results, _equalsBase[v] ? 0 : ++played, batches)))]),
        };
    }

    private VariantComparison Variant(string name, SimulationResult[] results, int scenario, int batches)
    {
        FlipTally flips = new();
        for (int batch = 0; batch < batches; batch++)
            flips.Add(_flips[batch][scenario]);
        return new VariantComparison
        {
            Name = name,
            Result = results[scenario],
            EqualsBase = scenario == 0,
            Differences = new ValueList<Difference>([.. Differences(results, scenario, flips, batches)]),
            Flips = flips.Flips(results[0].Replications),
        };
    }

    private IEnumerable<Difference> Differences(SimulationResult[] results, int scenario, FlipTally flips, int batches)
    {
        Dictionary<string, int> places = _measures[scenario].Select((measure, m) => (measure.Name, m)).ToDictionary(pair => pair.Name, pair => pair.m, StringComparer.Ordinal);
        for (int m = 0; m < _measures[0].Length; m++)
        {
            ResultMeasure measure = _measures[0][m];
            if (!places.TryGetValue(measure.Name, out int other))
                continue;
            Estimate? before = measure.Estimate(results[0]), after = _measures[scenario][other].Estimate(results[scenario]);
            yield return new Difference
            {
                Name = measure.Name,
                IsShare = measure.IsShare,
                Base = before,
                Variant = after,
                Change = before is null || after is null ? null
                    : m < Enum.GetValues<OutcomeKind>().Length && scenario > 0 ? flips.Change((OutcomeKind)m)
                    : Change(m, scenario, other, batches, before, after, results[0].Replications),
            };
        }
    }

    private Estimate? Change(int measure, int scenario, int other, int batches, Estimate before, Estimate after, long count)
    {
        bool isShare = _measures[0][measure].IsShare;
        Estimate? change = PairedRatios.Difference(
            [.. _ratios.Take(batches).Select(batch => batch[0][measure])], [.. _ratios.Take(batches).Select(batch => batch[scenario][other])], count, isShare);
        // All against none: no batch differs from another, which says little where data are few.
        return isShare && change is not null && change.Value != 0 && change.Lower == change.Upper ? Estimate.OfDifference(before, after, count) : change;
    }
}
