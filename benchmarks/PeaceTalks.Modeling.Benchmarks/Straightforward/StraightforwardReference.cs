namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// The program that a competent person writes by hand for the reference job and nothing else: list all settlements, sort
/// them for each party, find each offer by binary search, play round by round. It knows the job's numbers by heart, and
/// draws the same random numbers as the library, so that every single replication can be compared.
/// </summary>
internal sealed class StraightforwardReference(ulong seed) : JobProgram
{
    private const int Rounds = 100;

    private readonly StraightforwardParty _a = new("A", leastExponent: 0.1, greatestExponent: 0.5);
    private readonly StraightforwardParty _b = new("B", leastExponent: 1, greatestExponent: 5);

    /// <inheritdoc/>
    public override JobOutcome Play(long replication)
    {
        _a.Draw(seed, replication);
        _b.Draw(seed, replication);
        int standing = -1;
        for (int round = 1; round <= Rounds; round++)
        {
            double time = (round - 1) / (double)(Rounds - 1);

            if (_a.Best < _a.WalkAway)
                return WithoutAgreement(OutcomeKind.WalkOut, round);
            int proposal = _a.ClosestTo(_a.Target(time));
            if (standing >= 0 && _a.Utilities[standing] >= _a.LeastToAccept(proposal))
                return Agreement(round, standing);
            standing = proposal;

            if (_b.Best < _b.WalkAway)
                return WithoutAgreement(OutcomeKind.WalkOut, round);
            proposal = _b.ClosestTo(_b.Target(time));
            // Nobody could answer the last proposal of the last round.
            int least = round == Rounds ? _b.WalkAway : _b.LeastToAccept(proposal);
            if (_b.Utilities[standing] >= least)
                return Agreement(round, standing);
            standing = proposal;
        }
        return WithoutAgreement(OutcomeKind.Impasse, Rounds);
    }

    private JobOutcome Agreement(int round, int settlement) =>
        new(OutcomeKind.Agreement, round, settlement, _a.Utilities[settlement], _b.Utilities[settlement]);

    private JobOutcome WithoutAgreement(OutcomeKind kind, int round) =>
        new(kind, round, -1, _a.WalkAway, _b.WalkAway);
}
