namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>What a program written by hand reports: how often, when, and what it is worth. The library adds up much more.</summary>
internal sealed class JobTotals
{
    private const int Rounds = 100;

    public long Replications { get; private set; }

    public long Agreements { get; private set; }

    public long[] AgreementsByRound { get; } = new long[Rounds + 1];

    public long ScoreOfA { get; private set; }

    public long ScoreOfB { get; private set; }

    public long ScoreOfC { get; private set; }

    public void Add(in JobOutcome outcome)
    {
        Replications++;
        if (outcome.Kind == OutcomeKind.Agreement)
        {
            Agreements++;
            AgreementsByRound[outcome.Round]++;
        }
        ScoreOfA += outcome.ScoreOfA;
        ScoreOfB += outcome.ScoreOfB;
        ScoreOfC += outcome.ScoreOfC;
    }
}
