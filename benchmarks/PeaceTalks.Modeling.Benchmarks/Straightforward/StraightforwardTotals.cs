namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>What the straightforward program reports: how often, when, and what it is worth. The library adds up much more.</summary>
internal sealed class StraightforwardTotals(int rounds)
{
    public long Replications { get; private set; }

    public long Agreements { get; private set; }

    public long[] AgreementsByRound { get; } = new long[rounds + 1];

    public long ScoreOfA { get; private set; }

    public long ScoreOfB { get; private set; }

    public void Add(in StraightforwardOutcome outcome)
    {
        Replications++;
        if (outcome.Kind == OutcomeKind.Agreement)
        {
            Agreements++;
            AgreementsByRound[outcome.Round]++;
        }
        ScoreOfA += outcome.ScoreOfA;
        ScoreOfB += outcome.ScoreOfB;
    }
}
