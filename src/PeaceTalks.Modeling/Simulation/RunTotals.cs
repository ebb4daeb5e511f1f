namespace PeaceTalks.Modeling;

/// <summary>
/// Adds up one worker's runs, one after the other. It looks only at what can occur in this scenario, and leaves sums and
/// squares to <see cref="MomentSums"/>: a run that takes a quarter of a microsecond must not wait for its own counting.
/// </summary>
internal sealed class RunTotals
{
    private readonly GamePlan _plan;
    private readonly Totals _totals;
    private readonly MomentSums _sums;
    private readonly int[] _redLines;
    private readonly int[] _mandates;
    private TheoryComparer? _theory;

    public RunTotals(GamePlan plan)
    {
        _plan = plan;
        _totals = new Totals(plan);
        _sums = new MomentSums(_totals.MomentLists().Sum(list => list.Moments.Length));
        _redLines = [.. plan.Principals.SelectMany(principal => principal.Demands
            .Where(demand => demand.RedLine >= 0)
            .Select(demand => principal.Index * plan.IssueCount + demand.Issue))];
        _mandates = [.. plan.Stages.SelectMany(stage => stage.Principals.Where((_, place) => stage.Mandates[place] >= 0)).Distinct()];
    }

    /// <summary>Adds the run that has just been played.</summary>
    public void Add(Talks talks)
    {
        _totals.Kinds[(int)talks.Kind]++;
        if (talks.Kind == OutcomeKind.Agreement)
        {
            _totals.AgreementsByRound[talks.Round]++;
            _totals.AgreementsByDay[talks.Day]++;
        }
        else
        {
            AddObstacles(talks.Obstacles);
        }
        if (talks.Kind is OutcomeKind.Agreement or OutcomeKind.PartialAgreement)
            AddTerms(talks.Table.Closed);
        AddScores(talks.Scores);
        Count(talks.Struck, _totals.Shocks);
        ReadOnlySpan<StageEnding> endings = talks.StageEndings;
        for (int s = 0; s < endings.Length; s++)
            _totals.StageEndings[s * Totals.Endings + (int)endings[s]]++;
        AddMoments(talks);
    }

    /// <summary>Compares the run that has just been played with theory.</summary>
    public void Compare(Talks talks) => (_theory ??= new TheoryComparer(_plan)).Add(talks, _totals.Theory);

    /// <summary>The totals of all runs added.</summary>
    public Totals Finish()
    {
        ReadOnlySpan<Moments> moments = _sums.Finish();
        foreach ((string _, Moments[] list) in _totals.MomentLists())
        {
            moments[..list.Length].CopyTo(list);
            moments = moments[list.Length..];
        }
        _totals.CountReplications();
        return _totals;
    }

    private void AddObstacles(ObstacleFlags obstacles)
    {
        foreach (int cell in _redLines)
            _totals.RedLines[cell] += obstacles.RedLines[cell] ? 1 : 0;
        Count(obstacles.WalkAways, _totals.WalkAways);
        foreach (int principal in _mandates)
            _totals.Mandates[principal] += obstacles.Mandates[principal] ? 1 : 0;
        _totals.Standstill[0] += obstacles.Standstill ? 1 : 0;
        _totals.Clock[0] += obstacles.Clock ? 1 : 0;
    }

    private void AddTerms(int[] closed)
    {
        for (int j = 0; j < closed.Length; j++)
        {
            if (closed[j] >= 0)
                _totals.Terms[_plan.Offsets[j] + closed[j]]++;
        }
    }

    private void AddScores(int[] scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            uint bin = (uint)scores[i] / (Billionths.One / Totals.UtilityBins);
            _totals.UtilityHistograms[i * Totals.UtilityBins + (int)Math.Min(bin, Totals.UtilityBins - 1)]++;
        }
    }

    /// <summary>Writes the run's row, list after list as in <see cref="Totals.MomentLists"/>.</summary>
    private void AddMoments(Talks talks)
    {
        Span<long> row = Write(talks.Scores, _sums.NextRow());
        row = Write(talks.Concessions.Steps, row);
        talks.Concessions.Costs.CopyTo(row);
        row = row[talks.Concessions.Costs.Length..];
        ReadOnlySpan<int> moves = talks.Moves.Counts;
        Span<long> all = Write(moves, row), products = all[(moves.Length / MoveTally.Classes)..];
        for (int i = 0; i < moves.Length / MoveTally.Classes; i++)
        {
            ReadOnlySpan<int> counts = moves.Slice(i * MoveTally.Classes, MoveTally.Classes);
            long sum = 0;
            foreach (int count in counts)
                sum += count;
            all[i] = sum;
            Span<long> product = products.Slice(i * MoveTally.Classes, MoveTally.Classes);
            for (int c = 0; c < product.Length; c++)
                product[c] = counts[c] * sum;
        }
    }

    /// <summary>Writes numbers to the beginning of a row.</summary>
    /// <returns>The rest of the row.</returns>
    private static Span<long> Write(ReadOnlySpan<int> numbers, Span<long> row)
    {
        Span<long> into = row[..numbers.Length];
        for (int i = 0; i < into.Length; i++)
            into[i] = numbers[i];
        return row[numbers.Length..];
    }

    private static void Count(bool[] flags, long[] counts)
    {
        for (int i = 0; i < flags.Length; i++)
            counts[i] += flags[i] ? 1 : 0;
    }
}
