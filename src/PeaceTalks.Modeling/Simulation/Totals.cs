namespace PeaceTalks.Modeling;

/// <summary>
/// What a simulation adds up. Counts and sums of whole numbers only, so that adding is exact and the order, the number of
/// threads and the split into ranges change nothing. Its size does not depend on the number of replications.
/// </summary>
internal sealed partial class Totals
{
    public const int UtilityBins = 1_000;

    /// <summary>The ways in which a stage can end.</summary>
    public const int Endings = 5;

    public Totals(GamePlan plan)
    {
        int principals = plan.Principals.Length, cells = principals * plan.IssueCount;
        AgreementsByRound = new long[plan.TotalRounds + 1];
        AgreementsByDay = new long[plan.TotalDays + 1];
        Terms = new long[plan.OptionTotal];
        Utilities = new Moments[principals];
        UtilityHistograms = new long[principals * UtilityBins];
        StepsConceded = new Moments[cells];
        CostsConceded = new Moments[cells];
        RedLines = new long[cells];
        WalkAways = new long[principals];
        Mandates = new long[principals];
        Shocks = new long[plan.Shocks.Length];
        StageEndings = new long[plan.Stages.Length * Endings];
        Moves = new Moments[principals * MoveTally.Classes];
        AllMoves = new Moments[principals];
        MoveProducts = new Moments[principals * MoveTally.Classes];
        Theory = new TheoryTotals(principals);
    }

    public long Replications { get; private set; }

    /// <summary>Runs by <see cref="OutcomeKind"/>.</summary>
    public long[] Kinds { get; } = new long[Enum.GetValues<OutcomeKind>().Length];

    /// <summary>Full agreements by the round in which they were reached.</summary>
    public long[] AgreementsByRound { get; }

    /// <summary>Full agreements by the whole day on which they were reached.</summary>
    public long[] AgreementsByDay { get; }

    /// <summary>How often each option of each issue was agreed.</summary>
    public long[] Terms { get; }

    /// <summary>Scored utility by principal, in billionths.</summary>
    public Moments[] Utilities { get; }

    /// <summary>Scored utility by principal in equal bins on [0, 1].</summary>
    public long[] UtilityHistograms { get; }

    /// <summary>Options conceded from the first to the last offer of a stage, summed over the stages, by principal and issue.</summary>
    public Moments[] StepsConceded { get; }

    /// <summary>Utility given up from the first to the last offer of a stage, summed over the stages, by principal and issue, in billionths.</summary>
    public Moments[] CostsConceded { get; }

    /// <summary>Runs without full agreement in which a red line stood in the way, by principal and issue.</summary>
    public long[] RedLines { get; }

    /// <summary>Runs without full agreement in which a walk-away value stood in the way, by principal.</summary>
    public long[] WalkAways { get; }

    /// <summary>Runs without full agreement in which a mandate stood in the way, by principal.</summary>
    public long[] Mandates { get; }

    /// <summary>Runs without full agreement in which nobody would move, though an offer suited all; a list of one.</summary>
    public long[] Standstill { get; } = new long[1];

    /// <summary>Runs without full agreement in which only time was missing; a list of one.</summary>
    public long[] Clock { get; } = new long[1];

    /// <summary>Runs in which each shock struck at least once.</summary>
    public long[] Shocks { get; }

    /// <summary>Runs by stage and <see cref="StageEnding"/>; those that ended before the stage are in none.</summary>
    public long[] StageEndings { get; }

    /// <summary>Proposals by principal and <see cref="MoveClass"/>.</summary>
    public Moments[] Moves { get; }

    /// <summary>Proposals that have a class, by principal.</summary>
    public Moments[] AllMoves { get; }

    /// <summary>The product of the two in each run, whose sum gives their covariance.</summary>
    public Moments[] MoveProducts { get; }

    /// <summary>The comparison of the first runs with theory.</summary>
    public TheoryTotals Theory { get; }

    /// <summary>Has <see cref="Replications"/> follow from <see cref="Kinds"/>: every run ends in one way.</summary>
    /// <exception cref="OverflowException">They are too many.</exception>
    public void CountReplications() => Replications = Kinds.Aggregate(0L, (sum, count) => checked(sum + count));

    /// <summary>Adds what another worker, or another range of replications, has added up.</summary>
    public void Add(Totals other)
    {
        Replications += other.Replications;
        foreach (((string _, long[] sums), (string _, long[] more)) in CountLists().Zip(other.CountLists()))
        {
            for (int i = 0; i < sums.Length; i++)
                sums[i] += more[i];
        }
        foreach (((string _, Moments[] sums), (string _, Moments[] more)) in MomentLists().Zip(other.MomentLists()))
        {
            for (int i = 0; i < sums.Length; i++)
                sums[i].Add(more[i]);
        }
        Theory.Add(other.Theory);
    }
}
