namespace PeaceTalks.Modeling.Tests;

/// <summary>The random numbers of one replication, by what they are for (DESIGN 3.4).</summary>
internal sealed class NaiveLuck(ulong seed, long replication)
{
    public double Number(string purpose) => Number(StableHash.Of(purpose));

    public double Draw(string path, Distribution quantity) => quantity.QuantileAt(Number(path));

    public bool Happens(string purpose, int round, double probability) =>
        probability > 0 && Number(StableHash.With(StableHash.Of(purpose), round)) <= probability;

    private double Number(ulong purpose) => Philox.Uniform(seed, (ulong)replication, purpose);
}
